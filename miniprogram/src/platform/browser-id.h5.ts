const COOKIE = 'livehall_browser'
/** A browser without cookies keeps its id only as long as the page is open. */
let ofThisPage: string | undefined
const YEAR_SECONDS = 365 * 24 * 60 * 60

/** The server counts clicks on short links by the same cookie. */
export function browserId(): string | undefined {
  ofThisPage ??= keptId()
  return ofThisPage
}

export function keepBrowserId(id: string): void {
  ofThisPage = id
  try {
    document.cookie = `${COOKIE}=${id}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`
  } catch {
    // The browser refused the cookie: the id is valid for this page only.
  }
}

function keptId(): string | undefined {
  try {
    return new RegExp(`(?:^|; )${COOKIE}=([\\w-]{16,40})`).exec(document.cookie)?.[1]
  } catch {
    return undefined
  }
}
