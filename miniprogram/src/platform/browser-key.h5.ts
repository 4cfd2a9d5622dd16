const COOKIE = 'livehall_browser'
const YEAR_SECONDS = 365 * 24 * 60 * 60

/** The short link's click, on the server, knows the browser by the same cookie. */
export function browserKey(): string {
  const known = new RegExp(`(?:^|; )${COOKIE}=([\\w-]{16,40})`).exec(document.cookie)?.[1]
  if (known) return known

  const made = Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
  document.cookie = `${COOKIE}=${made}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`
  return made
}
