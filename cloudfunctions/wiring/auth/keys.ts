import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Keys } from '../../ports/keys'

const NONCE_BYTES = 12
const TAG_BYTES = 16

export function keysFrom(secret: string): Keys {
  const known = new Map<string, Buffer>()
  const derive = (purpose: string) => {
    const found = known.get(purpose)
    if (found) return found
    const made = Buffer.from(hkdfSync('sha256', secret, 'livehall', purpose, 32))
    known.set(purpose, made)
    return made
  }
  const sign = (purpose: string, text: string) =>
    createHmac('sha256', derive(purpose)).update(text).digest().subarray(0, 16).toString('base64url')

  return {
    derive,
    sign,
    verify(purpose, text, signature) {
      const expected = Buffer.from(sign(purpose, text))
      const given = Buffer.from(signature)
      return expected.length === given.length && timingSafeEqual(expected, given)
    },
    sealBytes(purpose, bytes) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', derive(`seal:${purpose}`), nonce)
      const body = [cipher.update(bytes), cipher.final()]
      return Buffer.concat([nonce, cipher.getAuthTag(), ...body])
    },
    openBytes(purpose, sealed) {
      const decipher = createDecipheriv('aes-256-gcm', derive(`seal:${purpose}`), sealed.subarray(0, NONCE_BYTES))
      decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
      return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()])
    },
    seal(purpose, text) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', derive(`seal:${purpose}`), nonce)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return ['v1', nonce, cipher.getAuthTag(), body]
        .map((part) => (typeof part === 'string' ? part : part.toString('base64url')))
        .join('.')
    },
    open(purpose, sealed) {
      const [version, nonce, tag, body] = sealed.split('.')
      if (version !== 'v1' || !nonce || !tag || body === undefined) throw new Error('Not a sealed value')
      const decipher = createDecipheriv('aes-256-gcm', derive(`seal:${purpose}`), Buffer.from(nonce, 'base64url'))
      decipher.setAuthTag(Buffer.from(tag, 'base64url'))
      return Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]).toString('utf8')
    },
  }
}
