import type { WebhookReading, WebhookRequest } from '../../../ports/webhook-event'
import { toProviderCall } from './to-provider-call'
import { CHALLENGE_TIMES, encryptedToken, EVENT_TIMES, isGenuineWebhook } from './webhook-signature'

/** Reads what Zoom sends, if the secret token of its app verifies it. */
export function readWebhook(request: WebhookRequest, secretToken: string | undefined, now: Date): WebhookReading {
  // An empty secret verifies nothing: anybody could sign with it.
  if (!secretToken) return { outcome: 'not_genuine' }
  const call = {
    body: Buffer.from(request.body),
    signature: request.header('x-zm-signature'),
    timestamp: request.header('x-zm-request-timestamp'),
  }
  if (!isGenuineWebhook(call, secretToken, now, EVENT_TIMES)) return { outcome: 'not_genuine' }

  const body = jsonOf(call.body)
  const challenge = challengeIn(body)
  if (challenge) {
    if (!isGenuineWebhook(call, secretToken, now, CHALLENGE_TIMES)) return { outcome: 'not_genuine' }
    return {
      outcome: 'challenge',
      answer: { plainToken: challenge, encryptedToken: encryptedToken(challenge, secretToken) },
    }
  }
  const providerCall = toProviderCall(body)
  return providerCall ? { outcome: 'read', call: providerCall } : { outcome: 'not_understood' }
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}

/** Sent when the address is entered at Zoom, and again every 72 hours. */
function challengeIn(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('event' in body) || body.event !== 'endpoint.url_validation')
    return undefined
  const payload = 'payload' in body ? body.payload : undefined
  const token =
    typeof payload === 'object' && payload !== null && 'plainToken' in payload ? payload.plainToken : undefined
  return typeof token === 'string' && token.length <= 200 ? token : undefined
}
