import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import pg from 'pg'

// The floors, in one process: a constant reply from node:http, and a bare Hono handler that commits one INSERT.
async function main(): Promise<void> {
  const reply = Buffer.from(process.env.CONSTANT_REPLY ?? '{}')
  const constant = http.createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': reply.length })
    response.end(reply)
  })

  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })
  await pool.query(
    'create table if not exists bench_floor (id bigserial primary key, webinar text not null, body jsonb not null, made_at timestamptz not null default now())',
  )
  const app = new Hono()
  app.post('/insert/:webinar', async (c) => {
    await pool.query('insert into bench_floor (webinar, body) values ($1, $2)', [
      c.req.param('webinar'),
      await c.req.text(),
    ])
    return c.json({ outcome: 'registered' })
  })
  const inserting = http.createServer(getRequestListener(app.fetch))

  await Promise.all(
    [constant, inserting].map((server) => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))),
  )
  console.log(
    JSON.stringify({
      constantUrl: `http://127.0.0.1:${portOf(constant)}`,
      insertOrigin: `http://127.0.0.1:${portOf(inserting)}`,
    }),
  )
}

const portOf = (server: http.Server) => (server.address() as AddressInfo).port

void main()
