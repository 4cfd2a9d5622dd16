/** What a provider has called to tell, in our words, as it waits to be worked off. Times are ISO text. */
export type WebhookEvent =
  /** `startedAt`: an end names its start, whose own call may be lost. */
  | { what: 'started' | 'ended'; externalId: string; externalSessionId: string; at: string; startedAt?: string }
  /** Made or changed there: asked for anew, because a call tells only part of it. */
  | { what: 'webinar_changed'; externalId: string; hostId?: string }
  | { what: 'webinar_deleted'; externalId: string }
  | { what: 'registrant'; externalId: string; hostId?: string; registrant: RegistrantEvent }
  | { what: 'recording_ready'; externalId: string; externalSessionId: string }

export type RegistrantEvent = {
  registrantId: string
  name: string
  /** Missing: the call does not say who it is. */
  email?: string
  phone?: string
  status: 'registered' | 'pending' | 'cancelled'
  joinUrl?: string
  at: string
}

/** One call: `dedupeKey` is the same for the same event, however often it is sent. `news` is missing for what is of no use to us. */
export type ProviderCall = { event: string; dedupeKey: string; at: Date; news?: WebhookEvent }

/** What a call says to whoever holds the secret that proves it. */
export type CallReader = (
  secret: string,
  now: Date,
) =>
  | { outcome: 'not_genuine' }
  | { outcome: 'not_understood' }
  | { outcome: 'challenge'; answer: Record<string, string> }
  | { outcome: 'told'; call: ProviderCall }
