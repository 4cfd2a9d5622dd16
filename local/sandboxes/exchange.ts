import type { IncomingMessage, ServerResponse } from 'node:http'

const MAX_BODY = 40 * 1024 * 1024

export type Form = { values: Record<string, string>; file?: { name: string; bytes: Buffer } }

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > MAX_BODY) throw new Error('body too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** The fields of a urlencoded or multipart body, with at most one file. */
export async function readForm(request: IncomingMessage): Promise<Form> {
  const body = await readBody(request)
  const contentType = request.headers['content-type'] ?? ''
  if (!contentType.startsWith('multipart/form-data'))
    return { values: Object.fromEntries(new URLSearchParams(body.toString('utf8'))) }

  const values: Record<string, string> = {}
  let file: Form['file']
  const data = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData()
  for (const [name, value] of data) {
    if (typeof value === 'string') values[name] = value
    else file = { name: value.name, bytes: Buffer.from(await value.arrayBuffer()) }
  }
  return { values, file }
}

export function sendJson(response: ServerResponse, body: unknown, status = 200) {
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(body))
}

export function sendHtml(response: ServerResponse, html: string, status = 200) {
  send(response, status, 'text/html; charset=utf-8', html)
}

export function send(response: ServerResponse, status: number, contentType: string, body: string | Buffer) {
  response.writeHead(status, { 'content-type': contentType, 'content-length': Buffer.byteLength(body) })
  response.end(body)
}

export function redirect(response: ServerResponse, location: string) {
  response.writeHead(302, { location })
  response.end()
}
