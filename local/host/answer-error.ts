import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'

/** The product's error format, for requests that the front door itself refuses. */
export function answerError(
  response: ServerResponse,
  status: number,
  code: string,
  message: string,
  requestId: string = randomUUID(),
): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  const body = JSON.stringify({ error: { code, message, requestId } })
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  })
  response.end(body)
}
