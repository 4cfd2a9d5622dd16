import { createCipheriv, createDecipheriv, createHash, randomBytes, timingSafeEqual } from 'node:crypto'

const BLOCK = 32
const RANDOM_BYTES = 16
const LENGTH_BYTES = 4

/**
 * WeChat's signature over the parts in text order, of the token and what came with it (developers.weixin.qq.com,
 * "message push, encryption").
 */
export function pushSignature(...parts: string[]): string {
  return createHash('sha1').update(parts.toSorted().join('')).digest('hex')
}

export function isSameSignature(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** AES-256-CBC, the key's own first bytes as IV: 16 random bytes, the length in network order, the text, the appid. */
export function encryptPush(
  text: string,
  { aesKey, appId, random = randomBytes(RANDOM_BYTES) }: { aesKey: string; appId: string; random?: Buffer },
): string {
  const message = Buffer.from(text)
  const length = Buffer.alloc(LENGTH_BYTES)
  length.writeUInt32BE(message.length)
  const plain = Buffer.concat([random, length, message, Buffer.from(appId)])
  const padding = BLOCK - (plain.length % BLOCK)

  const key = keyOf(aesKey)
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  return Buffer.concat([
    cipher.update(Buffer.concat([plain, Buffer.alloc(padding, padding)])),
    cipher.final(),
  ]).toString('base64')
}

/** The text if it decrypts under this key and was meant for this appid; otherwise undefined. */
export function decryptPush(
  encrypted: string,
  { aesKey, appId }: { aesKey: string; appId: string },
): string | undefined {
  const bytes = Buffer.from(encrypted, 'base64')
  if (bytes.length === 0 || bytes.length % 16 !== 0) return undefined

  const key = keyOf(aesKey)
  // Padding goes up to 32 here, which Node's own check (16) reports as a bad decrypt.
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  const padded = Buffer.concat([decipher.update(bytes), decipher.final()])

  const padding = padded.at(-1) ?? 0
  if (padding < 1 || padding > BLOCK || padding > padded.length - RANDOM_BYTES - LENGTH_BYTES) return undefined
  const plain = padded.subarray(0, padded.length - padding)
  const start = RANDOM_BYTES + LENGTH_BYTES
  const end = start + plain.readUInt32BE(RANDOM_BYTES)
  if (end > plain.length || plain.subarray(end).toString() !== appId) return undefined
  return plain.subarray(start, end).toString()
}

const keyOf = (aesKey: string) => Buffer.from(`${aesKey}=`, 'base64')
