import { randomUUID } from 'node:crypto'
import type { WebhookReading, WebhookRequest } from '../../../ports/webhook-event'
import { bodyFields } from './body-fields'
import { isGenuineCallback } from './callback-signature'

/** 1 started or ended, 4 replay ready, 10 deleted, 11 back to announced. */
export const STATE_EVENTS = ['1', '4', '10', '11']
/** VHall retries for some hours. An older call was recorded by somebody and sent again. */
const OLDEST_SECONDS = 24 * 60 * 60
const MOST_SECONDS_AHEAD = 5 * 60

/**
 * How VHall signs in its present version could not be verified, so a callback only causes a request to VHall. Its id
 * and its time are signed; one without an id cannot be recognised when it comes again.
 */
export function readWebhook(request: WebhookRequest, secret: string | undefined, now: Date): WebhookReading {
  const fields = bodyFields(request.body, request.header('content-type'))
  if (!secret || !isGenuineCallback(fields, secret)) return { outcome: 'not_genuine' }

  const { webinar_id: externalId, method_id: event = '', time, mid } = fields
  if (!isRecent(time, now)) return { outcome: 'too_old' }
  return {
    outcome: 'read',
    call: {
      event,
      dedupeKey: mid || randomUUID(),
      at: now,
      webhookEvent: externalId && STATE_EVENTS.includes(event) ? { what: 'state_changed', externalId } : undefined,
    },
  }
}

function isRecent(sentAt: string | undefined, now: Date): boolean {
  const seconds = Number(sentAt)
  // Signed without a readable time, so its age cannot be checked.
  if (!Number.isFinite(seconds)) return true
  const age = now.getTime() / 1000 - seconds
  return age <= OLDEST_SECONDS && age >= -MOST_SECONDS_AHEAD
}
