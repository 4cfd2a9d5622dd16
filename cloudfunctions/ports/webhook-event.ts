/** A provider's webhook event in our words, stored until it is processed. Times are ISO text. */
export type WebhookEvent =
  /** `startedAt`: an end contains its start, whose own event may be lost. */
  | { what: 'started' | 'ended'; externalId: string; externalSessionId: string; at: string; startedAt?: string }
  /** Whatever happened, its state there may be another one: fetched again where the webinar is known. */
  | { what: 'state_changed'; externalId: string }
  /** Created or changed there: fetched again, because the event contains only part of it. */
  | { what: 'webinar_changed'; externalId: string; hostId?: string }
  | { what: 'webinar_deleted'; externalId: string }
  | { what: 'registrant'; externalId: string; hostId?: string; registrant: RegistrantEvent }
  | { what: 'recording_ready'; externalId: string; externalSessionId: string }

export type RegistrantEvent = {
  registrantId: string
  name: string
  /** Missing: the event does not contain the person. */
  email?: string
  phone?: string
  status: 'registered' | 'pending' | 'cancelled'
  joinUrl?: string
  at: string
}

/**
 * One call: `dedupeKey` is the same for the same event, however often it is sent. `webhookEvent` is missing for an
 * event that we do not use.
 */
export type ProviderCall = { event: string; dedupeKey: string; at: Date; webhookEvent?: WebhookEvent }

/** A call as received; header names in any letter case. */
export type WebhookRequest = { body: Uint8Array; header(name: string): string | undefined }

/** Only `challenge` and `read` were verified by the secret, and are recent. */
export type WebhookReading =
  | { outcome: 'not_genuine' | 'too_old' | 'not_understood' }
  | { outcome: 'challenge'; answer: Record<string, string> }
  | { outcome: 'read'; call: ProviderCall }
