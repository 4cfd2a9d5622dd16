const COOKIE = 'livehall_browser'
/** A browser that keeps no cookie is one browser as long as its page stands. */
let ofThisPage: string | undefined
const YEAR_SECONDS = 365 * 24 * 60 * 60

/** The short link's click, on the server, knows the browser by the same cookie. */
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
    // Refused: it serves this page alone.
  }
  return made
}
