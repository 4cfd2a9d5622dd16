import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { send } from './exchange'

/**
 * The port of a stand-in. Its address is known before anything answers there, because the stand-in's links contain it.
 */
export type HttpDoor = {
  port: number
  origin: string
  answerWith(answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>): void
  close(): Promise<void>
}

export async function openHttpDoor(wantedPort: number, host: string): Promise<HttpDoor> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(wantedPort, host, resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : wantedPort

  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    answerWith(answer) {
      server.on('request', (request, response) => {
        answer(request, response).catch((error: unknown) => {
          if (!response.headersSent)
            send(
              response,
              500,
              'text/plain; charset=utf-8',
              error instanceof Error ? (error.stack ?? error.message) : 'failed',
            )
        })
      })
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}
