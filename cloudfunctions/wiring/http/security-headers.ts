import type { Config } from '../config'

/** A page of ours that a function draws: no script at all, its own style, pictures from where covers lie. */
const PAGE =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data: https:; form-action 'self'; base-uri 'none'"
/** Everything else is read by programs; a browser that opens it by its address runs nothing of it. */
const DATA = "default-src 'none'"
const YEAR_SECONDS = 365 * 24 * 60 * 60

/**
 * What every answer of a function tells a browser: take the type as it is named, run nothing, tell other sites no
 * address of ours, be framed by nobody but `FRAMED_BY`; and come by https only, where it did.
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
