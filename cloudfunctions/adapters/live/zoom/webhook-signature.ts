import { createHmac, timingSafeEqual } from 'node:crypto'

export type SignedCall = {
  /** As received: a body parsed and serialised again differs. */
  body: Buffer
  /** `x-zm-signature` and `x-zm-request-timestamp`. */
  signature: string | undefined
  timestamp: string | undefined
}
export type AcceptedTimes = { oldestSeconds: number; aheadSeconds: number }

/**
 * Zoom sends again up to 85 minutes after the first try, and whether that has a new timestamp is not documented (a
 * connector's vendor had to widen its window for it: NangoHQ/nango#7484).
 */
export const EVENT_TIMES: AcceptedTimes = { oldestSeconds: 90 * 60, aheadSeconds: 5 * 60 }
/** A challenge is never sent again. */
export const CHALLENGE_TIMES: AcceptedTimes = { oldestSeconds: 5 * 60, aheadSeconds: 5 * 60 }

/** `v0=` and the hex HMAC-SHA256 of `v0:<timestamp>:<raw body>` (developers.zoom.us/docs/api/webhooks). */
export function isGenuineWebhook(
  { body, signature, timestamp }: SignedCall,
  secret: string,
  now: Date,
  { oldestSeconds, aheadSeconds }: AcceptedTimes,
): boolean {
  if (!signature || !timestamp || !/^\d{1,12}$/.test(timestamp)) return false

  const age = now.getTime() / 1000 - Number(timestamp)
  if (age > oldestSeconds || age < -aheadSeconds) return false

  const message = Buffer.concat([Buffer.from(`v0:${timestamp}:`), body])
  const expected = Buffer.from(`v0=${createHmac('sha256', secret).update(message).digest('hex')}`)
  const given = Buffer.from(signature)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

/** The answer to `endpoint.url_validation`: the proof that we have the secret too. */
export function encryptedToken(plainToken: string, secret: string): string {
  return createHmac('sha256', secret).update(plainToken).digest('hex')
}
