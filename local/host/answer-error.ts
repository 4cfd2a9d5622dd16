import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { NO_PAGE } from './page-headers'

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
    'content-security-policy': NO_PAGE,
  })
  response.end(body)
}
