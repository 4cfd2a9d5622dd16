import type { IncomingMessage } from 'node:http'

export class BodyTooLarge extends Error {}

const NOTHING = Buffer.alloc(0)

export function hasBody({ headers }: IncomingMessage): boolean {
  const length = headers['content-length']
  return (length !== undefined && length !== '0') || headers['transfer-encoding'] !== undefined
}

/**
 * Reads a body to its end. A body above the limit is read and discarded, so that the sender still receives the answer.
 */
export function readBody(request: IncomingMessage, limitBytes: number): Promise<Buffer> {
  if (!hasBody(request)) return Promise.resolve(NOTHING)

  return new Promise((resolve, reject) => {
    let chunks: Buffer[] = []
    let length = 0
    request.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length <= limitBytes) chunks.push(chunk)
      else chunks = []
    })
    request.once('end', () => (length > limitBytes ? reject(new BodyTooLarge()) : resolve(Buffer.concat(chunks))))
    request.once('error', reject)
  })
}
