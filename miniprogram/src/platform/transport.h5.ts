import { acceptLanguage } from './language'
import type { VisitorReply, VisitorRequest } from './transport'

const TIMEOUT_MS = 15_000

export async function send(request: VisitorRequest): Promise<VisitorReply> {
  const response = await (earlyHall(request) ?? ask(request))
  return { status: response.status, body: await response.json() }
}

async function ask({ method, path, query, body }: VisitorRequest): Promise<Response> {
  const search = new URLSearchParams(query).toString()
  const tooLate = new AbortController()
  const timer = setTimeout(() => tooLate.abort(), TIMEOUT_MS)
  try {
    return await fetch(search ? `${path}?${search}` : path, {
      method,
      credentials: 'same-origin',
      // Otherwise going back in the browser would show outdated data.
      cache: 'no-store',
      signal: tooLate.signal,
      headers: {
        accept: 'application/json',
        'accept-language': acceptLanguage,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
  } finally {
    clearTimeout(timer)
  }
}

/**
 * `index.html` has already requested the hall's first page. That reply is used once; later calls send a new request.
 */
function earlyHall({ path, query }: VisitorRequest): Promise<Response> | undefined {
  const early = window.hallOnItsWay
  if (!early || path !== '/api/visitor/hall' || query.page !== '1' || Object.keys(query).length > 1) return undefined
  delete window.hallOnItsWay
  return early.catch(() => ask({ method: 'GET', path, query }))
}
