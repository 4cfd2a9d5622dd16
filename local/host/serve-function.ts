import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import querystring from 'node:querystring'
import { answerError } from './answer-error'
import type { FunctionHost } from './function-host'
import type { FunctionMain, HttpEvent, HttpReply } from './function-main'
import { asSeenOnPhone, phoneLanguageOf } from './phone'
import { BodyTooLarge, hasBody, readBody } from './read-body'
import type { RequestHandler, Visit } from './request-handler'

const LIMIT_MB = 25
const TEXT_TYPES = /^(text\/|application\/([\w.+-]*json|[\w.+-]*xml|x-www-form-urlencoded|javascript))/
const NO_QUERY: Record<string, string> = {}

/** HTTP access to one function. The bench compares this path with a bare server: no URL objects, no logs, one write. */
export function serveFunction(
  host: FunctionHost,
  name: string,
  onFault: (error: unknown) => void,
  isBehindProxy = false,
): RequestHandler {
  const main = host.mainOf(name)
  if (!main) throw new Error(`There is no function "${name}".`)

  return (request, response, visit) => {
    const requestId = randomUUID()
    answer(request, response, visit, { host, main, name, requestId, isBehindProxy }).catch((error: unknown) => {
      if (response.destroyed) return // the caller has disconnected
      if (error instanceof BodyTooLarge) {
        return answerError(
          response,
          413,
          'payload_too_large',
          `上传的内容超过 ${LIMIT_MB} MB，请缩小后再试。`,
          requestId,
        )
      }
      onFault(error)
      answerError(response, 502, 'function_failed', '服务出错了，请稍后再试。', requestId)
    })
  }
}

interface Call {
  host: FunctionHost
  main: FunctionMain
  name: string
  requestId: string
  isBehindProxy: boolean
}

async function answer(request: IncomingMessage, response: ServerResponse, visit: Visit, call: Call): Promise<void> {
  const event = eventOf(request, call)
  if (hasBody(request)) {
    const bytes = await readBody(request, LIMIT_MB * 1024 * 1024)
    event.isBase64Encoded = !TEXT_TYPES.test(request.headers['content-type'] ?? 'text/plain')
    event.body = bytes.toString(event.isBase64Encoded ? 'base64' : 'utf8')
  }
  const result = await call.main(event, call.host.httpContext(call.name, call.requestId))
  send(request, response, visit, isReply(result) ? result : plainReply(result))
}

function eventOf(request: IncomingMessage, { host, requestId, isBehindProxy }: Call): HttpEvent {
  const url = request.url ?? '/'
  const queryAt = url.indexOf('?')
  const headers = request.headers
  // The address that the gateway saw, never one from the caller's headers. Behind a proxy: the proxy's header, then the
  // gateway's address.
  const before = isBehindProxy ? headers['x-forwarded-for'] : undefined
  headers['x-forwarded-for'] = [before, request.socket.remoteAddress].filter(Boolean).join(', ')
  headers['x-forwarded-proto'] = 'http'
  return {
    path: queryAt < 0 ? url : url.slice(0, queryAt),
    httpMethod: request.method ?? 'GET',
    headers,
    queryStringParameters: queryAt < 0 ? NO_QUERY : parseQuery(url.slice(queryAt + 1)),
    body: '',
    isBase64Encoded: false,
    requestContext: { requestId, envId: host.envId, appId: '', uin: '' },
  }
}

/** Every parameter is one string; repeated ones are joined with commas. */
function parseQuery(query: string): Record<string, string> {
  const parsed = querystring.parse(query)
  for (const key in parsed) {
    const value = parsed[key]
    if (Array.isArray(value)) parsed[key] = value.join(',')
  }
  return parsed as Record<string, string>
}

function send(request: IncomingMessage, response: ServerResponse, { phoneUserAgent }: Visit, reply: HttpReply): void {
  const { statusCode, headers = {} } = reply
  if (statusCode === 204 || statusCode === 304) {
    response.writeHead(statusCode, headers)
    response.end()
    return
  }
  let body: string | Buffer = reply.body ?? ''
  if (reply.isBase64Encoded) body = Buffer.from(body, 'base64')
  else if (phoneUserAgent && String(headers['content-type']).startsWith('text/html'))
    body = asSeenOnPhone(body, phoneLanguageOf(request.headers.cookie))
  response.writeHead(statusCode, { ...headers, 'content-length': Buffer.byteLength(body) })
  response.end(request.method === 'HEAD' ? undefined : body)
}

function isReply(result: unknown): result is HttpReply {
  return typeof result === 'object' && result !== null && 'statusCode' in result
}

function plainReply(result: unknown): HttpReply {
  return typeof result === 'object'
    ? { statusCode: 200, headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(result) }
    : { statusCode: 200, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: String(result ?? '') }
}
