import { createHash, createHmac } from 'node:crypto'

type Signed = { host: string; service: string; body: string; timestamp: number; secretId: string; secretKey: string }

const SIGNED_HEADERS = 'content-type;host'
export const CONTENT_TYPE = 'application/json'

/** TC3-HMAC-SHA256, Tencent Cloud's signature version 3: the `Authorization` header of a POST to `/`. */
export function authorization({ host, service, body, timestamp, secretId, secretKey }: Signed): string {
  const date = new Date(timestamp * 1000).toISOString().slice(0, 10)
  const scope = `${date}/${service}/tc3_request`
  const canonical = `POST\n/\n\ncontent-type:${CONTENT_TYPE}\nhost:${host}\n\n${SIGNED_HEADERS}\n${sha256(body)}`
  const toSign = `TC3-HMAC-SHA256\n${timestamp}\n${scope}\n${sha256(canonical)}`
  const key = [date, service, 'tc3_request'].reduce<Buffer | string>(
    (secret, part) => hmac(secret, part),
    `TC3${secretKey}`,
  )
  return `TC3-HMAC-SHA256 Credential=${secretId}/${scope}, SignedHeaders=${SIGNED_HEADERS}, Signature=${hmac(key, toSign).toString('hex')}`
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const hmac = (key: Buffer | string, text: string) => createHmac('sha256', key).update(text).digest()
