import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerError } from './answer-error'
import type { FunctionHost } from './function-host'
import { secureAnswer } from './page-headers'
import { LANGUAGE_PATH, phoneLanguageOf, phoneUserAgent, turnedLanguageCookie } from './phone'
import type { RequestHandler, Visit } from './request-handler'
import { serveFunction } from './serve-function'

export interface FrontDoor {
  /** Resolves with the port in use; 0 requests any free port. */
  listen(port: number): Promise<number>
  /** Waits for running requests, at most three seconds. */
  close(): Promise<void>
}

interface Rooms {
  functions: FunctionHost
  /** By the first part of the path: `m` answers everything under `/m/`. */
  sections: Record<string, RequestHandler>
  /** By the name before `.hub.localhost`: the stand-ins. Any other name there is the phone of a WeChat user. */
  hosts: Record<string, RequestHandler>
  /** The address to which `/` redirects. */
  home: string
  /** Whether a proxy stands before it, as with `TRUSTED_PROXIES`. Then the proxy's `X-Forwarded-For` is kept. */
  isBehindProxy?: boolean
  /** Called with the error that a function threw; the caller only learns that the call failed. */
  onFault?: (error: unknown) => void
}

interface Site {
  handler?: RequestHandler
  visit: Visit
}

const PARENT = '.hub.localhost'
const CLOSE_WITHIN_MS = 3_000

/** One server for every address that a browser opens on this machine. */
export function frontDoor({
  functions,
  sections,
  hosts,
  home,
  isBehindProxy,
  onFault = console.error,
}: Rooms): FrontDoor {
  const apis = new Map(functions.names.map((name) => [name, serveFunction(functions, name, onFault, isBehindProxy)]))
  const rooms = new Map(Object.entries(sections))
  const shortLinks = apis.get('wechat')
  if (shortLinks) rooms.set('r', shortLinks)

  const sites = new Map<string, Site>()
  function siteOf(host: string): Site {
    const known = sites.get(host)
    if (known) return known
    const site = recognise(host, hosts)
    if (sites.size < 1_000) sites.set(host, site)
    return site
  }

  const server = http.createServer((request, response) => {
    const { handler, visit } = siteOf(request.headers.host ?? '')
    if (handler) return handler(request, response, visit)
    secureAnswer(response)
    const url = request.url ?? '/'
    if (visit.phoneUserAgent) {
      if (url.startsWith(`${LANGUAGE_PATH}?`)) return turnLanguage(request, response)
      // A language that the page itself requested is kept, because the app has its own language setting.
      const isOfPage = request.headers['accept-language'] === 'en' || request.headers['accept-language'] === 'zh-CN'
      const language = phoneLanguageOf(request.headers.cookie)
      Object.assign(request.headers, {
        'user-agent': visit.phoneUserAgent,
        ...(!isOfPage && { 'accept-language': language }),
      })
    }

    const section = partOf(url, 1)
    const room = section === 'api' ? apis.get(partOf(url, 5)) : rooms.get(section)
    if (!room) return answerOutside(url, home, response)
    // Relative links of a page need the folder's trailing slash.
    if (section !== 'api' && url[section.length + 1] !== '/')
      return redirect(response, `/${section}/${url.slice(section.length + 1)}`)
    room(request, response, visit)
  })

  return {
    listen: (port) =>
      new Promise((resolve, reject) => {
        server.once('error', reject)
        server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
      }),
    close: () =>
      new Promise((resolve) => {
        const impatient = setTimeout(() => server.closeAllConnections(), CLOSE_WITHIN_MS)
        server.close(() => {
          clearTimeout(impatient)
          resolve()
        })
        server.closeIdleConnections()
      }),
  }
}

function recognise(host: string, hosts: Record<string, RequestHandler>): Site {
  const name = host.replace(/:\d+$/, '').toLowerCase()
  if (!name.endsWith(PARENT)) return { visit: {} }

  const handler = hosts[name.slice(0, -PARENT.length)]
  return handler ? { handler, visit: {} } : { visit: { phoneUserAgent } }
}

/** The part of a path from `start` to the next slash or the query. */
function partOf(url: string, start: number): string {
  for (let end = start; end < url.length; end++) {
    const sign = url.charCodeAt(end)
    if (sign === 47 || sign === 63) return url.slice(start, end)
  }
  return url.slice(start)
}

function answerOutside(url: string, home: string, response: http.ServerResponse): void {
  if (url === '/' || url.startsWith('/?')) return redirect(response, home)
  if (url === '/favicon.ico') {
    response.writeHead(204)
    response.end()
    return
  }
  answerError(response, 404, 'not_found', '没有这个地址。')
}

/** Changes the language on this phone only and returns to the page that was open. */
function turnLanguage(request: http.IncomingMessage, response: http.ServerResponse): void {
  const back = new URL(request.url ?? '/', 'http://phone').searchParams.get('back') ?? '/m/hall'
  response.setHeader('set-cookie', turnedLanguageCookie(request.headers.cookie))
  redirect(response, /^\/(?![/\\])/.test(back) ? back : '/m/hall')
}

function redirect(response: http.ServerResponse, location: string): void {
  response.writeHead(302, { location })
  response.end()
}
