import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

export interface PushKeys {
  appId: string
  token: string
  aesKey: string
}

export const sign = (...parts: string[]) => createHash('sha1').update(parts.toSorted().join('')).digest('hex')

/** Encrypts in WeChat's AES mode: random bytes, length, text, appid, padded to 32. */
export function wrap(text: string, { aesKey, appId }: PushKeys): string {
  const key = Buffer.from(`${aesKey}=`, 'base64')
  const message = Buffer.from(text)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(message.length)
  const plain = Buffer.concat([randomBytes(16), length, message, Buffer.from(appId)])
  const padding = 32 - (plain.length % 32)
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  return Buffer.concat([cipher.update(plain), cipher.update(Buffer.alloc(padding, padding)), cipher.final()]).toString(
    'base64',
  )
}

export function unwrap(encrypted: string, { aesKey, appId }: PushKeys): string | undefined {
  try {
    const key = Buffer.from(`${aesKey}=`, 'base64')
    const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
    const plain = Buffer.concat([decipher.update(Buffer.from(encrypted, 'base64')), decipher.final()])
    const end = 20 + plain.readUInt32BE(16)
    const tail = plain.subarray(end, plain.length - (plain.at(-1) ?? 0)).toString()
    return tail === appId ? plain.subarray(20, end).toString() : undefined
  } catch {
    return undefined
  }
}

/** The text of an element, with or without CDATA. */
export function textOf(xml: string, name: string): string | undefined {
  const found = new RegExp(`<${name}>(?:<!\\[CDATA\\[([\\s\\S]*?)\\]\\]>|([^<]*))</${name}>`).exec(xml)
  return found ? (found[1] ?? found[2]) : undefined
}
