import { createHash } from 'node:crypto'

type ParameterValue = string | number | boolean | readonly (string | number)[] | null | undefined
export type Parameters = Record<string, ParameterValue>

/** The parameters as sent: null is removed, text is trimmed. Signing anything else would give a wrong signature. */
export function sentParameters(parameters: Parameters): Record<string, string | readonly (string | number)[]> {
  const sent: Record<string, string | readonly (string | number)[]> = {}
  for (const [name, value] of Object.entries(parameters)) {
    if (value === null || value === undefined) continue
    sent[name] = typeof value === 'object' ? value : String(value).trim()
  }
  return sent
}

/**
 * VHall's digest over every sent parameter except `sign` and files: names in byte order, name and value joined without
 * separator, the secret in front and behind. An array adds its name alone. `sign_type` 0 is MD5, 2 SHA-256. Read in
 * https://saas-doc.vhall.com/opendocs/show/1423 as two public clients quote it.
 */
export function sign(parameters: Parameters, secret: string, digest: 'md5' | 'sha256' = 'md5'): string {
  const source = Object.entries(sentParameters(parameters))
    .filter(([name]) => name !== 'sign')
    .toSorted(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    .map(([name, value]) => name + (typeof value === 'string' ? value : ''))
    .join('')
  return createHash(digest)
    .update(secret + source + secret, 'utf8')
    .digest('hex')
}
