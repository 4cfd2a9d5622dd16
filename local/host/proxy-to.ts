import http from 'node:http'
import { answerError } from './answer-error'
import type { RequestHandler } from './request-handler'

/** Forwards everything to another local server. The host name is kept, so that the server can build links to itself. */
export function proxyTo(port: number): RequestHandler {
  return (request, response) => {
    const { method, url, headers } = request
    const onward = http.request({ host: '127.0.0.1', port, method, path: url, headers }, (reply) => {
      response.writeHead(reply.statusCode ?? 502, reply.headers)
      reply.pipe(response)
    })
    onward.once('error', () => answerError(response, 502, 'unreachable', '对方服务没有响应。'))
    response.once('close', () => onward.destroy())
    request.pipe(onward)
  }
}
