import { isWebLink } from '../rows'
import { z } from '@hono/zod-openapi'
import type { ProviderCall, WebhookEvent, RegistrantEvent } from '../../../ports/webhook-event'
import { readTime, UTC } from '../read-time'
import { personName } from './person-name'

/** Ids are numbers in some events and text in others (zoom/rivet-javascript's types); an empty value may be null. */
const id = z.union([z.string(), z.number()]).transform(String)
const words = z.string().nullish()
const time = z.union([z.string(), z.number()]).transform(String).nullish()
const registrantSchema = z.looseObject({
  id,
  email: words,
  phone: z.union([z.string(), z.number()]).transform(String).nullish(),
  status: words,
  join_url: words,
})
const bodySchema = z.object({
  event: z.string().min(1).max(80),
  event_ts: z.union([z.string(), z.number()]).transform(String),
  payload: z.object({
    object: z
      .object({
        id: id.nullish(),
        uuid: words,
        host_id: words,
        start_time: time,
        end_time: time,
        registrant: registrantSchema.nullish(),
        participant: z.object({ user_id: id.nullish(), participant_uuid: words }).nullish(),
      })
      .nullish(),
  }),
})
const JOINED = 'webinar.participant_joined'
type Body = z.infer<typeof bodySchema>
type ReportedObject = NonNullable<Body['payload']['object']>

/**
 * Zoom's webhook body in our types; undefined where it is not one. It has no event id: the key that identifies repeated
 * sendings is built from its fields.
 */
export function toProviderCall(body: unknown): ProviderCall | undefined {
  const parsed = bodySchema.safeParse(body)
  if (!parsed.success) return undefined

  const { event, event_ts: writtenAt, payload } = parsed.data
  // Milliseconds, as Zoom documents it; seconds and text occur.
  const at = readTime(writtenAt, UTC)
  if (!at) return undefined
  const eventTs = at.getTime()
  const { id: objectId, uuid, registrant, participant } = payload.object ?? {}
  const about = [objectId, uuid, registrant?.id ?? participant?.user_id].map((part) => part ?? '')
  return {
    event,
    // Of thousands of joins only the first contains anything new: that the session runs.
    dedupeKey: (event === JOINED ? [event, objectId, uuid] : [event, eventTs, ...about]).join('|'),
    at,
    webhookEvent: payload.object ? webhookEventOf(event, payload.object, at.toISOString()) : undefined,
  }
}

/**
 * Joins and leaves come from the report: nobody promises that its times are those of `participant_joined`, so a stay
 * stored from both would count twice. A join shows that the session runs, if we were not connected at its start.
 */
function webhookEventOf(event: string, reported: ReportedObject, at: string): WebhookEvent | undefined {
  const { id: externalId, uuid } = reported
  if (!externalId) return undefined

  switch (event) {
    case 'webinar.started':
      return uuid
        ? { what: 'started', externalId, externalSessionId: uuid, at: instantOf(reported.start_time) ?? at }
        : undefined
    case JOINED:
      return uuid
        ? { what: 'started', externalId, externalSessionId: uuid, at: instantOf(reported.start_time) ?? at }
        : undefined
    case 'webinar.ended':
      return uuid
        ? {
            what: 'ended',
            externalId,
            externalSessionId: uuid,
            at: instantOf(reported.end_time) ?? at,
            startedAt: instantOf(reported.start_time),
          }
        : undefined
    case 'webinar.created':
    case 'webinar.updated':
      return { what: 'webinar_changed', externalId, hostId: reported.host_id || undefined }
    case 'webinar.deleted':
      return { what: 'webinar_deleted', externalId }
    case 'webinar.registration_created':
    case 'webinar.registration_approved':
    case 'webinar.registration_denied':
    case 'webinar.registration_cancelled':
      return reported.registrant
        ? {
            what: 'registrant',
            externalId,
            hostId: reported.host_id || undefined,
            registrant: toRegistrantEvent(event, reported.registrant, at),
          }
        : undefined
    case 'recording.completed':
    case 'recording.transcript_completed':
      return uuid ? { what: 'recording_ready', externalId, externalSessionId: uuid } : undefined
    default:
      return undefined
  }
}

function toRegistrantEvent(event: string, reported: z.infer<typeof registrantSchema>, at: string): RegistrantEvent {
  const status = statusOf(event, reported.status)
  return {
    registrantId: reported.id,
    name: personName(reported) ?? '',
    email: reported.email?.toLowerCase() || undefined,
    phone: reported.phone || undefined,
    status,
    joinUrl:
      status === 'registered' && reported.join_url && isWebLink(reported.join_url) ? reported.join_url : undefined,
    at,
  }
}

/** Only `registration_created` contains a status; the other events are a status themselves. */
function statusOf(event: string, status: string | null | undefined): RegistrantEvent['status'] {
  if (event === 'webinar.registration_approved') return 'registered'
  if (event !== 'webinar.registration_created') return 'cancelled'
  if (status === 'pending') return 'pending'
  return status === 'denied' || status === 'cancelled' ? 'cancelled' : 'registered'
}

const instantOf = (text: string | null | undefined) => readTime(text ?? undefined, UTC)?.toISOString()
