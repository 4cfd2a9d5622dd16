import { createHash, timingSafeEqual } from 'node:crypto'

/**
 * The value of a callback's `signature`: every other field by name as `name|md5(key)|value`, joined without separator,
 * MD5. Documented for v2 in https://api.app.vhall.com/home/vhallapi/callback; v3 is assumed to be equal, so a callback
 * only causes a request to VHall.
 */
export function callbackSignature(body: Record<string, unknown>, secret: string): string {
  const key = md5(secret)
  const source = Object.keys(body)
    .filter((name) => name !== 'signature')
    .toSorted()
    .map((name) => `${name}|${key}|${String(body[name])}`)
    .join('')
  return md5(source)
}

export function isGenuineCallback(body: Record<string, unknown>, secret: string): boolean {
  const claimed = body.signature
  if (typeof claimed !== 'string') return false

  const expected = Buffer.from(callbackSignature(body, secret))
  const given = Buffer.from(claimed.toLowerCase())
  return given.length === expected.length && timingSafeEqual(given, expected)
}

const md5 = (text: string) => createHash('md5').update(text, 'utf8').digest('hex')
