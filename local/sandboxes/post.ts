import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'

export type Answer = { status: number; body: string }

/**
 * Sends a POST as a provider's servers would. Node does not resolve `*.localhost`, so those names go to this machine.
 */
export function post(
  address: string,
  contentType: string,
  body: string,
  timeoutMs: number,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const url = new URL(address)
    const isLocal = url.hostname.endsWith('.localhost')
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest
    const request = send(
      {
        host: isLocal ? '127.0.0.1' : url.hostname,
        port: url.port || (url.protocol === 'https:' ? 443 : 80),
        path: url.pathname + url.search,
        method: 'POST',
        agent: false,
        timeout: timeoutMs,
        headers: { host: url.host, 'content-type': contentType, 'content-length': Buffer.byteLength(body), ...headers },
      },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }),
        )
        response.on('error', reject)
      },
    )
    request.on('timeout', () => request.destroy(new Error('no answer in time')))
    request.on('error', reject)
    request.end(body)
  })
}
