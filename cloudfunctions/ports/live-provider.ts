import type { ProviderId } from '../../shared/contracts/ids'
import type { RefusalReason } from '../../shared/contracts/provider-refusal'
import type { NotSupported, WebinarMode, WebinarStatus } from '../../shared/contracts/webinar'
import type { ProviderRecording, TranscriptCue } from './provider-recording'
import type { ProviderUser } from './provider-user'

/**
 * What we need from a platform that carries webinars. One instance speaks for one connected account.
 * Every call may throw `ProviderError`; nothing else.
 */
export interface LiveProvider {
  readonly id: ProviderId
  readonly capabilities: LiveProviderCapabilities

  /** One cheap call that succeeds only with working credentials. */
  checkAccount(): Promise<ProviderAccountFacts>
  /** Asked anew each time. `unknown` where the provider does not tell this account. */
  usesSubAccounts(): Promise<boolean | 'unknown'>

  /** Not idempotent at every provider: after a `timeout` call `findWebinar` before trying again. */
  createWebinar(draft: WebinarDraft): Promise<ProviderWebinar>
  /** The newest webinar with exactly this title and start, or nothing. */
  findWebinar(key: { title: string; startsAt: Date; hostId?: string }): Promise<ProviderWebinar | undefined>
  /** Sends only the fields that are given; an end comes with its start. A provider leaves out what it does not keep. */
  updateWebinar(externalId: string, changes: Partial<Omit<WebinarDraft, 'mode'>>): Promise<void>
  /** Succeeds also when the webinar is gone already. */
  deleteWebinar(externalId: string): Promise<void>
  /**
   * All webinars of the account, page by page; a page may repeat a row, never lose one that stayed. Where webinars
   * belong to single users (`capabilities.hasUsers`), those of `hostIds` alone: the others' are never even read.
   */
  listWebinars(of?: { hostIds: string[] }): AsyncIterable<ProviderWebinar[]>
  /** `undefined` only when the provider says that it does not exist (any more). */
  getWebinar(externalId: string): Promise<ProviderWebinar | undefined>

  /** Makes our link the only way in ("live link on"). Calling again changes nothing. */
  disableLandingPage(externalId: string, gate: LandingPageGate): Promise<DisabledLandingPage>
  /** Gives the provider's own link and form back ("live link off"). */
  enableLandingPage(externalId: string): Promise<void>

  /** Where this person watches. Built without a call where the provider allows it. */
  watchUrl(webinar: WatchableWebinar, viewer: Viewer, what: 'live' | 'replay'): Promise<string>
  /** What the provider's own registration asks. Only where `capabilities.registersPeople`. */
  registrationNeeds?(externalId: string): Promise<RegistrationNeeds>
  /**
   * Registers a person at the provider. Only where `capabilities.registersPeople`. Asking again for the same e-mail gives
   * the same registrant, but providers count it: ask once. A refusal for good is `refused` with `detail.reason`.
   */
  registerPerson?(externalId: string, person: Person): Promise<PersonRegistered>
  /**
   * At most `PEOPLE_AT_ONCE`, by e-mail and name alone, where the provider lets people in without being asked. Counted
   * like `registerPerson` for each of them. Whom the answer does not name was not taken, and why says only their own
   * `registerPerson`; so does a refusal, which is about all of them and may come of one.
   */
  registerPeople?(externalId: string, people: Person[]): Promise<PersonOfMany[]>
  /**
   * Approves again whom we cancelled there before. Nothing where the provider has no such registrant under this e-mail any
   * more: then they register anew. Only where `capabilities.registersPeople`.
   */
  approvePerson?(
    externalId: string,
    registrant: { registrantId: string; email: string },
  ): Promise<PersonRegistered | undefined>
  /** Succeeds also when the registration is gone already. */
  cancelPerson?(externalId: string, registrant: { registrantId: string; email: string }): Promise<void>

  /** Everybody with a login at the provider, of every state. Only where `capabilities.hasUsers`. */
  listUsers?(): AsyncIterable<ProviderUser[]>
  /** By e-mail; nothing when this account has no such user. */
  findUser?(email: string): Promise<ProviderUser | undefined>

  /** Each time it was held, oldest first; empty: never started. Only where the provider keeps them apart. */
  listSessions?(externalId: string): Promise<ProviderSession[]>
  /**
   * Registered people whom the provider did not see at this session, to check our own conclusion against. Nothing where it
   * does not say (any more): without registration nobody is absent, and nobody is known to have come.
   */
  listAbsentees?(externalSessionId: string): Promise<Absentee[] | undefined>
  /** Of one session; empty: there is none (any more, or yet). */
  listRecordings?(externalSessionId: string): Promise<ProviderRecording[]>
  /** Nothing while the provider is still writing it. */
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
}

export type LiveProviderCapabilities = {
  /** Zoom's own page cannot be closed; the panel says so. */
  disablesLandingPage: boolean
  registersPeople: boolean
  modes: WebinarMode[]
  /** Seconds or minutes: how exact the stays are. */
  stayPrecision: 'second' | 'minute'
  /** Webinars belong to users of the account, who are named when connecting; a new webinar needs a host. */
  hasUsers: boolean
  /** Recordings and transcripts can be read. */
  hasRecordings: boolean
  /** Where it is false, `status` follows from the plan and from held sessions: news of a start or an end know better. */
  tellsStatus: boolean
}

/** A named stream of pages. `unavailable` while reading is an outcome, not a fault: see `FeedUnavailable`. */
export type Feed<Row> = { name: FeedName; pages: AsyncIterable<FeedPage<Row>> }
export type FeedPage<Row> = {
  rows: Row[]
  /** Rows the provider says there are in all, when it says so. */ total?: number
  /** Rows that came and cannot be used. */ passedOver?: PassedOver[]
}
/** `example`: what one of the rows has in place of a time, an id or a status, as the provider wrote it; never who it was. */
export type PassedOver = {
  reason: 'no_time' | 'no_address' | 'no_id' | 'unknown_status'
  count: number
  example: string
}
export type FeedName =
  | 'registrants'
  | 'live_stays'
  | 'replay_stays'
  | 'stays'
  | 'chat'
  | 'sign_in'
  | 'questionnaire'
  | 'prize'
  | 'poll'
  | 'question'
  | 'recordings'
  | 'transcript'
  | 'absentees'

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
  /** Not every provider knows an end; ours is kept in our own table. */
  endsAt: Date
  /** Plain text. */
  intro: string
  mode: WebinarMode
  cover?: { bytes: Uint8Array; mime: string; name: string }
  /** Whose webinar it becomes, where `capabilities.hasUsers`. */
  hostId?: string
}

export type ProviderWebinar = {
  externalId: string
  title: string
  intro: string
  startsAt?: Date
  /** As planned, where the provider keeps a length. */
  endsAt?: Date
  endedAt?: Date
  mode: WebinarMode
  status: WebinarStatus
  hasReplay: boolean
  replayId?: string
  /** Room of chat and sign-in, where the provider has one. */
  roomId?: string
  watchBaseUrl?: string
  /** The user it belongs to, and who else may start it. */
  hostId?: string
  hostEmail?: string
  alternativeHosts?: string[]
  /** Kinds that cannot be synced or registered for: shown greyed, with the reason. */
  notSupported?: NotSupported
  /** `approval`: the host lets each person in. Missing where the provider registers nobody. */
  registration?: 'automatic' | 'approval' | 'off'
  /** The provider's own registration page. */
  registrationUrl?: string
}

/** One time a webinar was held. `endedAt` is missing while it runs. */
export type ProviderSession = { externalSessionId: string; startedAt: Date; endedAt?: Date }

export type Absentee = { registrantId?: string; email?: string }

/** Questions that a person must answer there beyond first name, last name and e-mail, in the provider's words. */
export type RegistrationNeeds = { isOpen: boolean; requiredOthers: string[] }

/** No `joinUrl` while the host has yet to approve. */
export type PersonRegistered = { registrantId: string; joinUrl?: string; status: 'registered' | 'pending' }
/** The e-mail as the provider writes it, in lower case. */
export type PersonOfMany = PersonRegistered & { email: string }

export type WatchableWebinar = {
  externalId: string
  roomId?: string | null
  watchBaseUrl?: string | null
  replayId?: string | null
  /** The recording's own page, where recordings are kept as such: `ProviderRecording.playUrl`. */
  replayUrl?: string | null
  hostId?: string | null
  hostEmail?: string | null
  alternativeHosts?: string[] | null
  /** Where the provider keeps sessions apart: those to be read. */
  sessions?: ProviderSession[]
}
export type LandingPageGate = { authUrl: string; failureUrl: string }
/** `formStillOpen`: the provider would not switch its own form off; the operator must do it there. */
export type DisabledLandingPage = { formStillOpen: boolean }

/** `key` is what comes back in the provider's rows; `pass` is what the provider asks us to confirm. */
export type Viewer = { key: string; name: string; pass: string; joinUrl?: string | null }
export type Person = { name: string; email: string; phone?: string }

/** Who a provider's row is about, as far as it says. */
export type ProviderIdentity = {
  viewerKey?: string
  name?: string
  email?: string
  phone?: string
  /** As `registerPerson` gave it. */ registrantId?: string
}

export type ProviderRegistrant = ProviderIdentity & {
  sourceKey: string
  registeredAt: Date
  status: 'registered' | 'pending' | 'cancelled'
  /** The personal link; one person's is never given to another. */
  joinUrl?: string
}

export type ProviderStay = ProviderIdentity & {
  /** Same stay, same key, whenever it is read. */
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
  kind: 'chat' | 'sign_in' | 'questionnaire' | 'prize' | 'poll' | 'question'
  occurredAt: Date
  /** What a person would want to read on a timeline: text, answers, prize name. */
  detail: Record<string, unknown>
}

/** Thrown by a feed whose operation this account may not use. A sync notes it and goes on. */
export class FeedUnavailable extends Error {
  constructor(
    readonly feed: FeedName,
    readonly reason: string,
    /** Our word for it, where we know one. */
    readonly because?: RefusalReason,
  ) {
    super(`${feed} is not available: ${reason}`)
  }
}

/** `timeout` says nothing about whether the call took effect; all other kinds mean that it did not. */
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
    /** The provider's own words, for the operator. Never holds a secret. */
    readonly providerMessage: string,
    readonly detail: {
      code?: string
      operation?: string
      retryAfterSeconds?: number
      /** With `limit_reached`: a budget of a day is used up; work that needs it waits until then. */
      parkedUntil?: Date
      /** With `refused`: what stands in the way, where we know the provider's code for it. */
      reason?: RefusalReason
    } = {},
  ) {
    super(`${kind}: ${providerMessage}`)
  }
}
