import http from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import pg from 'pg'
import { serveFromProcesses } from './processes'

// The floors: a constant reply from node:http, and a bare Hono handler that commits one INSERT.
void serveFromProcesses({
  ports: 2,
  async serve([constantPort, insertPort]) {
    await Promise.all([listen(constantReply(), constantPort), listen(await inserting(), insertPort)])
  },
  describe: ([constantUrl, insertOrigin]) => ({ constantUrl, insertOrigin }),
})

function constantReply(): http.Server {
  const reply = Buffer.from(process.env.CONSTANT_REPLY ?? '{}')
  return http.createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': reply.length })
    response.end(reply)
  })
}

/** Into the table that `fillForRegistrations` made. */
async function inserting(): Promise<http.Server> {
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })
  const app = new Hono()
  app.post('/insert/:webinar', async (c) => {
    await pool.query('insert into bench_floor (webinar, body) values ($1, $2)', [
      c.req.param('webinar'),
      await c.req.text(),
    ])
    return c.json({ outcome: 'registered' })
  })
  return http.createServer(getRequestListener(app.fetch))
}

function listen(server: http.Server, port: number | undefined): Promise<void> {
  return new Promise((resolve) => server.listen(port, '127.0.0.1', resolve))
}
