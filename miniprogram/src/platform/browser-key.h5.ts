const COOKIE = 'livehall_browser'
/** A browser without cookies keeps its key only as long as the page is open. */
let ofThisPage: string | undefined
const YEAR_SECONDS = 365 * 24 * 60 * 60

/** The server counts clicks on short links by the same cookie. */
export function browserKey(): string {
  ofThisPage ??= keptKey() ?? newKey()
  return ofThisPage
}

function keptKey(): string | undefined {
  try {
    return new RegExp(`(?:^|; )${COOKIE}=([\\w-]{16,40})`).exec(document.cookie)?.[1]
  } catch {
    return undefined
  }
}

function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  const made = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  try {
    document.cookie = `${COOKIE}=${made}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`
  } catch {
    // The browser refused the cookie: the key is valid for this page only.
  }
  return made
}
