import type { Config } from '../config'

/** For a page that a function renders: no script at all, its own style, images from where covers are stored. */
const PAGE =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data: https:; form-action 'self'; base-uri 'none'"
/** Everything else is read by programs; a browser that opens it by its address runs nothing of it. */
const DATA = "default-src 'none'"
const YEAR_SECONDS = 365 * 24 * 60 * 60

/**
 * Headers of every function's reply: no type sniffing, no scripts, no referrer to other sites, framed only by
 * `FRAMED_BY`; and HTTPS only, where the request was HTTPS.
 */
export function securityHeaders({ FRAMED_BY, PUBLIC_ORIGINS }: Pick<Config, 'FRAMED_BY' | 'PUBLIC_ORIGINS'>) {
  const ancestors = `; frame-ancestors ${FRAMED_BY.join(' ') || "'none'"}`
  const isHttps = PUBLIC_ORIGINS.every((origin) => origin.startsWith('https:'))

  return function secure(headers: Headers): void {
    const isPage = headers.get('content-type')?.startsWith('text/html') ?? false
    if (!headers.has('content-security-policy'))
      headers.set('content-security-policy', (isPage ? PAGE : DATA) + ancestors)
    headers.set('x-content-type-options', 'nosniff')
    headers.set('referrer-policy', 'strict-origin-when-cross-origin')
    if (isHttps) headers.set('strict-transport-security', `max-age=${YEAR_SECONDS}`)
  }
}
