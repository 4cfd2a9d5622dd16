import type { EventKind } from '../../shared/contracts/event-kinds'
import type { ProviderId } from '../../shared/contracts/ids'
import type { RefusalReason } from '../../shared/contracts/provider-refusal'
import type { LiveProviderCapabilities } from '../../shared/contracts/live-providers/live-provider-description'
import type { NotSupported, WebinarMode, WebinarStatus } from '../../shared/contracts/webinar'
import type { ProviderRecording, TranscriptCue } from './provider-recording'
import type { ProviderUser } from './provider-user'
import type { WebhookReading, WebhookRequest } from './webhook-event'

/**
 * What we need from a live provider. One instance serves one connected account. Every call may throw `ProviderError`;
 * nothing else.
 */
export interface LiveProvider {
  readonly id: ProviderId
  /** Those of its description. */
  readonly capabilities: LiveProviderCapabilities

  /** One cheap call that succeeds only with working credentials. */
  checkAccount(): Promise<ProviderAccountFacts>
  /** Fetched each time. `unknown` where the provider does not return it for this account. */
  usesSubAccounts(): Promise<boolean | 'unknown'>

  /** Not idempotent at every provider: after a `timeout` call `findWebinar` before trying again. */
  createWebinar(draft: WebinarDraft): Promise<ProviderWebinar>
  /** The newest webinar with exactly this title and start, or undefined. */
  findWebinar(key: { title: string; startsAt: Date; hostId?: string }): Promise<ProviderWebinar | undefined>
  /** Sends only the given fields; an end is sent with its start. A provider ignores fields that it does not store. */
  updateWebinar(externalId: string, changes: Partial<Omit<WebinarDraft, 'mode'>>): Promise<void>
  /** Succeeds also when the webinar is deleted already. */
  deleteWebinar(externalId: string): Promise<void>
  /**
   * All webinars of the account, page by page; a page may repeat a row, but no remaining row is lost. Where webinars
   * belong to single users (`capabilities.hasUsers`), only those of `hostIds` are read. One that cannot be used is left
   * out and reported to `skipped`, perhaps twice.
   */
  listWebinars(of?: { hostIds: string[] }, skipped?: (one: UnusableWebinar) => void): AsyncIterable<ProviderWebinar[]>
  /** `undefined` only when the provider reports that it does not exist (any more). */
  getWebinar(externalId: string): Promise<ProviderWebinar | undefined>

  /** Makes our link the only way in ("live link on"). Calling again changes nothing. */
  disableLandingPage(externalId: string, gate: LandingPageGate): Promise<DisabledLandingPage>
  /** Enables the provider's own link and form again ("live link off"). */
  enableLandingPage(externalId: string): Promise<void>

  /** Where this person watches. Built without a call where the provider allows it. */
  watchUrl(webinar: WatchableWebinar, viewer: Viewer, what: 'live' | 'replay'): Promise<string>
  /** The fields of the provider's own registration. Only where `capabilities.registersPeople`. */
  registrationNeeds?(externalId: string): Promise<RegistrationNeeds>
  /**
   * Registers a person at the provider. Only where `capabilities.registersPeople`. A second call for the same e-mail
   * returns the same registrant, but providers count it: call once. A final refusal is `refused` with `detail.reason`.
   */
  registerPerson?(externalId: string, person: Person): Promise<PersonRegistered>
  /**
   * Registers at most `PEOPLE_AT_ONCE` people, by e-mail and name alone, where the provider approves automatically.
   * Counted like `registerPerson` for each of them. A person missing in the answer was not registered; only their own
   * `registerPerson` returns the reason. A refusal concerns all of them and may be caused by one, so its reason too
   * comes from `registerPerson`.
   */
  registerPeople?(externalId: string, people: Person[]): Promise<PersonOfMany[]>
  /**
   * Approves a person again whom we cancelled there before. Undefined where the provider no longer has a registrant
   * with this e-mail: then they must be registered anew. Only where `capabilities.registersPeople`.
   */
  approvePerson?(
    externalId: string,
    registrant: { registrantId: string; email: string },
  ): Promise<PersonRegistered | undefined>
  /** Succeeds also when the registration is deleted already. */
  cancelPerson?(externalId: string, registrant: { registrantId: string; email: string }): Promise<void>

  /** Everybody with a login at the provider, of every state. Only where `capabilities.hasUsers`. */
  listUsers?(): AsyncIterable<ProviderUser[]>
  /** By e-mail; undefined when this account has no such user. */
  findUser?(email: string): Promise<ProviderUser | undefined>

  /** All sessions, oldest first; empty: never started. Only where the provider keeps them apart. */
  listSessions?(externalId: string): Promise<ProviderSession[]>
  /**
   * Registered people without attendance at this session, to check our own derived data. Undefined where the provider
   * does not return it (any more): without registration there are no absentees and no identified attendees.
   */
  listAbsentees?(externalSessionId: string): Promise<Absentee[] | undefined>
  /** For one session; empty: there is none (any more, or yet). */
  listRecordings?(externalSessionId: string): Promise<ProviderRecording[]>
  /** Undefined while the provider is still writing it. */
  readTranscript?(recording: ProviderRecording): Promise<TranscriptCue[] | undefined>

  /** People who registered on the provider's own page. */
  listRegistrants(externalId: string): Feed<ProviderRegistrant>
  /** One row per stay, live and replay, with or without an end. */
  listStays(webinar: WatchableWebinar): Feed<ProviderStay>
  /** Chat, sign-in, questionnaire, prize, poll and question rows; one feed per kind that the provider has. */
  listEvents(webinar: WatchableWebinar): Feed<ProviderEvent>[]

  /** The callback address set at the provider now, if any. */
  getCallback?(): Promise<{ url: string } | undefined>
  setCallback?(callback: { url: string; secret: string }): Promise<void>
  /**
   * Reads what the provider sends to our address; calls nobody. `secret` is the one of `setCallback`, where we set the
   * address; elsewhere the credentials contain it. A wrong or missing secret verifies nothing.
   */
  readWebhook?(request: WebhookRequest, secret: string | undefined): WebhookReading
}

/** The most people that one call may register, where a provider registers several at once. */
export const PEOPLE_AT_ONCE = 30

/** A named stream of pages. `unavailable` while reading is an outcome, not an error: see `FeedUnavailable`. */
export type Feed<Row> = { name: FeedName; pages: AsyncIterable<FeedPage<Row>> }
export type FeedPage<Row> = {
  rows: Row[]
  /** The provider's total of rows, when it returns one. */ total?: number
  /** Rows that were received and cannot be used. */ passedOver?: PassedOver[]
}
/**
 * `example`: what one of the rows has in place of a time, an id or a status, as the provider wrote it; never a person.
 */
export type PassedOver = {
  reason: 'no_time' | 'no_address' | 'no_id' | 'unknown_status'
  count: number
  example: string
}
/** A webinar of a list that cannot be used: it exists there, under this id where it has one. */
export type UnusableWebinar = { externalId?: string; reason: PassedOver['reason']; example: string }
export type FeedName =
  'registrants' | 'live_stays' | 'replay_stays' | 'stays' | EventKind | 'recordings' | 'transcript' | 'absentees'

export type ProviderAccountFacts = {
  /** Unique per real account: app key, Zoom account id. */
  externalAccountId: string
  usesSubAccounts: boolean
  /** Rights that the connection lacks, in the provider's own names. */
  missingScopes?: string[]
}

export type WebinarDraft = {
  title: string
  startsAt: Date
  /** Not every provider stores an end; ours is stored in our own table. */
  endsAt: Date
  /** Plain text. */
  intro: string
  mode: WebinarMode
  cover?: { bytes: Uint8Array; mime: string; name: string }
  /** The webinar's host, where `capabilities.hasUsers`. */
  hostId?: string
}

export type ProviderWebinar = {
  externalId: string
  title: string
  intro: string
  startsAt?: Date
  /** The planned end, where the provider stores a length. */
  endsAt?: Date
  endedAt?: Date
  mode: WebinarMode
  status: WebinarStatus
  hasReplay: boolean
  replayId?: string
  /** Room of chat and sign-in, where the provider has one. */
  roomId?: string
  watchBaseUrl?: string
  /** The user it belongs to, and the alternative hosts. */
  hostId?: string
  hostEmail?: string
  alternativeHosts?: string[]
  /** Kinds that cannot be synced or registered for: shown in grey, with the reason. */
  notSupported?: NotSupported
  /** `approval`: the host approves each person. Missing where the provider registers nobody. */
  registration?: 'automatic' | 'approval' | 'off'
  /** The provider's own registration page. */
  registrationUrl?: string
}

/** One session of a webinar. `endedAt` is missing while it runs. */
export type ProviderSession = { externalSessionId: string; startedAt: Date; endedAt?: Date }

export type Absentee = { registrantId?: string; email?: string }

/** Questions that a person must answer there beyond first name, last name and e-mail, as the provider writes them. */
export type RegistrationNeeds = { isOpen: boolean; requiredOthers: string[] }

/** Without `joinUrl` until the host has approved. */
export type PersonRegistered = { registrantId: string; joinUrl?: string; status: 'registered' | 'pending' }
/** The e-mail as the provider writes it, in lower case. */
export type PersonOfMany = PersonRegistered & { email: string }

export type WatchableWebinar = {
  externalId: string
  roomId?: string | null
  watchBaseUrl?: string | null
  replayId?: string | null
  /** The recording's own page, where each recording has one: `ProviderRecording.playUrl`. */
  replayUrl?: string | null
  hostId?: string | null
  hostEmail?: string | null
  alternativeHosts?: string[] | null
  /** Where the provider keeps sessions apart: those to be read. */
  sessions?: ProviderSession[]
}
export type LandingPageGate = { authUrl: string; failureUrl: string }
/** `formStillOpen`: the provider did not switch off its own form; the operator must do it there. */
export type DisabledLandingPage = { formStillOpen: boolean }

/** `key` is returned in the provider's rows; `pass` is the watch token that the provider asks us to confirm. */
export type Viewer = { key: string; name: string; pass: string; joinUrl?: string | null }
export type Person = { name: string; email: string; phone?: string }

/** The person of a provider's row, as far as it contains one. */
export type ProviderIdentity = {
  viewerKey?: string
  name?: string
  email?: string
  phone?: string
  /** As returned by `registerPerson`. */ registrantId?: string
}

export type ProviderRegistrant = ProviderIdentity & {
  sourceKey: string
  registeredAt: Date
  status: 'registered' | 'pending' | 'cancelled'
  /** The personal link; one person's is never given to another. */
  joinUrl?: string
}

export type ProviderStay = ProviderIdentity & {
  /** The same stay has the same key in every read. */
  sourceKey: string
  externalSessionId?: string
  kind: 'live' | 'replay'
  role: 'attendee' | 'panelist' | 'host'
  startedAt: Date
  /** Missing while the person is still there. */
  endedAt?: Date
  precision: 'second' | 'minute'
}

export type ProviderEvent = ProviderIdentity & {
  sourceKey: string
  kind: EventKind
  occurredAt: Date
  /** The readable content for a timeline: text, answers, prize name. */
  detail: Record<string, unknown>
}

/** Thrown by a feed whose operation this account may not use. A sync records it and goes on. */
export class FeedUnavailable extends Error {
  constructor(
    readonly feed: FeedName,
    readonly reason: string,
    /** Our reason for it, where we know one. */
    readonly because?: RefusalReason,
  ) {
    super(`${feed} is not available: ${reason}`)
  }
}

/** After `timeout` it is unknown whether the call took effect; all other kinds mean that it did not. */
export class ProviderError extends Error {
  constructor(
    readonly kind:
      | 'bad_credentials'
      | 'missing_scope'
      | 'limit_reached'
      | 'timeout'
      | 'unreachable'
      | 'refused'
      | 'not_found'
      | 'bad_answer',
    /** The provider's own message, for the operator. Never contains a secret. */
    readonly providerMessage: string,
    readonly detail: {
      code?: string
      operation?: string
      retryAfterSeconds?: number
      /** With `limit_reached`: a daily budget is used up; work that needs it waits until then. */
      parkedUntil?: Date
      /** With `refused`: the obstacle, where we know the provider's code for it. */
      reason?: RefusalReason
    } = {},
  ) {
    super(`${kind}: ${providerMessage}`)
  }
}
