import { createHash } from 'node:crypto'

/**
 * VHall's side of the digests, written independently of the adapter so that a test compares both. Sources: for calls
 * https://saas-doc.vhall.com/opendocs/show/1423, for callbacks https://api.app.vhall.com/home/vhallapi/callback.
 */
export function signatureOf(params: Record<string, string>, secret: string, digest: 'md5' | 'sha256' = 'md5'): string {
  let source = secret
  for (const name of Object.keys(params).toSorted()) {
    if (name !== 'sign') source += name + params[name]
  }
  return createHash(digest)
    .update(source + secret)
    .digest('hex')
}

export function callbackSignatureOf(body: Record<string, string | number>, secretKey: string): string {
  const key = createHash('md5').update(secretKey).digest('hex')
  let source = ''
  for (const name of Object.keys(body).toSorted()) source += `${name}|${key}|${body[name]}`
  return createHash('md5').update(source).digest('hex')
}
