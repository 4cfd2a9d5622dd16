import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { SMS_ACCOUNT } from './sms-account'

const FRESH_SECONDS = 300

/** Tencent's error code for a request without a valid signature of the account (signature version 3), or undefined. */
export function signatureFault(headers: IncomingHttpHeaders, body: string, now: Date): string | undefined {
  const parts =
    /^TC3-HMAC-SHA256 Credential=([^/]+)\/(\d{4}-\d{2}-\d{2})\/(\w+)\/tc3_request, ?SignedHeaders=([\w;-]+), ?Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    )
  if (!parts) return 'AuthFailure.InvalidAuthorization'
  const [, secretId = '', date = '', service = '', signedHeaders = '', signature = ''] = parts
  if (secretId !== SMS_ACCOUNT.secretId) return 'AuthFailure.SecretIdNotFound'

  const timestamp = String(headers['x-tc-timestamp'] ?? '')
  const signedAt = new Date(Number(timestamp) * 1000)
  if (!(Math.abs(now.getTime() - signedAt.getTime()) <= FRESH_SECONDS * 1000)) return 'AuthFailure.SignatureExpire'
  if (signedAt.toISOString().slice(0, 10) !== date) return 'AuthFailure.SignatureFailure'

  const named = signedHeaders.split(';')
  if (!named.includes('host') || !named.includes('content-type')) return 'AuthFailure.SignatureFailure'
  const lines = named
    .map(
      (name) =>
        `${name}:${String(headers[name] ?? '')
          .trim()
          .toLowerCase()}\n`,
    )
    .join('')
  const canonical = `POST\n/\n\n${lines}\n${signedHeaders}\n${hash(body)}`
  const key = [date, service, 'tc3_request'].reduce<Buffer | string>(
    (secret, part) => createHmac('sha256', secret).update(part).digest(),
    `TC3${SMS_ACCOUNT.secretKey}`,
  )
  const expected = createHmac('sha256', key)
    .update(`TC3-HMAC-SHA256\n${timestamp}\n${date}/${service}/tc3_request\n${hash(canonical)}`)
    .digest()
  return timingSafeEqual(expected, Buffer.from(signature, 'hex')) ? undefined : 'AuthFailure.SignatureFailure'
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
