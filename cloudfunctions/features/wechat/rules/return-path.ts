/** A redirect address and a cookie hold little more; parameters added by a chat or an advertisement can be longer. */
const LONGEST = 1000
const LONGEST_VALUE = 200
/** The parameters that our own pages read. The rest of a long address is for statistics. */
const READ_BY_PAGES = ['code', 's', 'scene', 'ch', 'v', 'what', 'then', 'do', 'status', 'folder', 'search', 'signin']
const HOME = '/m/'
const BASE = 'http://own.invalid'

/**
 * Only a page of our own H5: anything else would make the sign-in an open redirect. A long address keeps the parameters
 * that lead to its page, so that it fits into the cookie and into the address that goes to WeChat.
 */
export function returnPath(asked: string): string {
  if (asked.includes('\\') || !URL.canParse(asked, BASE)) return HOME
  const url = new URL(asked, BASE)
  // Checked after dots and blanks are resolved: `/m/..//elsewhere` would lead to another site.
  if (url.origin !== BASE || !/^\/m(\/(?!\/)|$)/.test(url.pathname)) return HOME

  const path = url.pathname + url.search
  if (path.length <= LONGEST) return path
  if (url.pathname.length > LONGEST_VALUE) return HOME
  const kept = new URLSearchParams()
  for (const name of READ_BY_PAGES) {
    const value = url.searchParams.get(name)
    if (value && encodeURIComponent(value).length <= LONGEST_VALUE) kept.set(name, value)
  }
  const query = kept.toString()
  return query && url.pathname.length + query.length < LONGEST ? `${url.pathname}?${query}` : url.pathname
}

/** Added once, however often the page went through a failed sign-in. */
export function withFailedSignIn(path: string): string {
  const url = new URL(path, BASE)
  url.searchParams.set('signin', 'failed')
  return url.pathname + url.search
}
