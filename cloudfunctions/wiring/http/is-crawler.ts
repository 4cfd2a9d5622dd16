import { isbot } from 'isbot'

/** Mail filters that open each link in a message; the library knows chat previews and search engines. */
const MAIL_FILTERS = /ms-office|SafeLinks|Mimecast|Proofpoint|Barracuda/i
const AHEAD = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz']

/** Whether a program fetches the page: a preview, a filter, a browser that preloads. It counts as no visit. */
export function onlyLooks({ method, headers }: Request): boolean {
  const userAgent = headers.get('user-agent') ?? ''
  const isAhead = AHEAD.some((name) => /prefetch|prerender|preview/i.test(headers.get(name) ?? ''))
  return method === 'HEAD' || isAhead || userAgent === '' || MAIL_FILTERS.test(userAgent) || isbot(userAgent)
}

/** Whether the page's script was run by a search engine. */
export function isCrawler({ headers }: Request): boolean {
  const userAgent = headers.get('user-agent') ?? ''
  return /bot|spider|crawl/i.test(userAgent) && isbot(userAgent)
}
