import { isGenuineCallback } from '../../adapters/live/vhall/callback-signature'
import { toProviderCall } from '../../adapters/live/zoom/to-provider-call'
import {
  CHALLENGE_TIMES,
  encryptedToken,
  EVENT_TIMES,
  isGenuineWebhook,
  type SignedCall,
} from '../../adapters/live/zoom/webhook-signature'
import type { CallReader } from '../../ports/webhook-event'

/** Checks a VHall callback's signature with the secret we gave to VHall. */
export const isGenuineVhallCall: (body: Record<string, string>, secret: string) => boolean = isGenuineCallback

/** Reads what Zoom sends, if its app's secret verifies it. */
export function zoomCallReader(call: SignedCall): CallReader {
  return (secret, now) => {
    if (!isGenuineWebhook(call, secret, now, EVENT_TIMES)) return { outcome: 'not_genuine' }

    const body = jsonOf(call.body)
    const challenge = challengeIn(body)
    if (challenge) {
      if (!isGenuineWebhook(call, secret, now, CHALLENGE_TIMES)) return { outcome: 'not_genuine' }
      return {
        outcome: 'challenge',
        answer: { plainToken: challenge, encryptedToken: encryptedToken(challenge, secret) },
      }
    }
    const told = toProviderCall(body)
    return told ? { outcome: 'told', call: told } : { outcome: 'not_understood' }
  }
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
