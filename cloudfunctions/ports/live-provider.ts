import type { ProviderId } from '../../shared/contracts/ids'
import type { WebinarMode, WebinarStatus } from '../../shared/contracts/webinar'

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
  findWebinar(key: { title: string; startsAt: Date }): Promise<ProviderWebinar | undefined>
  /** Sends only the fields that are given. */
  updateWebinar(externalId: string, changes: Partial<Omit<WebinarDraft, 'mode'>>): Promise<void>
  /** Succeeds also when the webinar is gone already. */
  deleteWebinar(externalId: string): Promise<void>
  /** All webinars of the account, page by page; a page may repeat a row, never lose one that stayed. */
  listWebinars(): AsyncIterable<ProviderWebinar[]>
  /** `undefined` only when the provider says that it does not exist (any more). */
  getWebinar(externalId: string): Promise<ProviderWebinar | undefined>

  /** Makes our link the only way in ("live link on"). Calling again changes nothing. */
  closeOwnEntrance(externalId: string, gate: EntranceGate): Promise<ClosedEntrance>
  /** Gives the provider's own link and form back ("live link off"). */
  openOwnEntrance(externalId: string): Promise<void>

  /** Where this person watches. Built without a call where the provider allows it. */
  watchUrl(webinar: WatchableWebinar, viewer: Viewer, what: 'live' | 'replay'): Promise<string>
  /** Registers a person at the provider. Only where `capabilities.registersPeople`; asking twice gives the same link. */
  registerPerson?(externalId: string, person: Person): Promise<{ registrantId: string; joinUrl?: string }>
  cancelPerson?(externalId: string, registrantId: string): Promise<void>

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
  closesOwnEntrance: boolean
  registersPeople: boolean
  modes: WebinarMode[]
  /** Seconds or minutes: how exact the stays are. */
  stayPrecision: 'second' | 'minute'
}

/** A named stream of pages. `unavailable` while reading is an outcome, not a fault: see `FeedUnavailable`. */
export type Feed<Row> = { name: FeedName; pages: AsyncIterable<FeedPage<Row>> }
export type FeedPage<Row> = { rows: Row[]; /** Rows the provider says there are in all, when it says so. */ total?: number }
export type FeedName = 'registrants' | 'live_stays' | 'replay_stays' | 'stays' | 'chat' | 'sign_in' | 'questionnaire' | 'prize' | 'poll' | 'question'

export type ProviderAccountFacts = { /** Unique per real account: app key, Zoom account id. */ externalAccountId: string; usesSubAccounts: boolean }

export type WebinarDraft = {
  title: string
  startsAt: Date
  /** Not every provider knows an end; ours is kept in our own table. */
  endsAt: Date
  /** Plain text. */
  intro: string
  mode: WebinarMode
  cover?: { bytes: Uint8Array; mime: string; name: string }
}

export type ProviderWebinar = {
  externalId: string
  title: string
  intro: string
  startsAt?: Date
  endedAt?: Date
  mode: WebinarMode
  status: WebinarStatus
  hasReplay: boolean
  replayId?: string
  /** Room of chat and sign-in, where the provider has one. */
  roomId?: string
  watchBaseUrl?: string
}

export type WatchableWebinar = { externalId: string; roomId?: string | null; watchBaseUrl?: string | null; replayId?: string | null }
export type EntranceGate = { authUrl: string; failureUrl: string }
/** `formStillOpen`: the provider would not switch its own form off; the operator must do it there. */
export type ClosedEntrance = { formStillOpen: boolean }

/** `key` is what comes back in the provider's rows; `pass` is what the provider asks us to confirm. */
export type Viewer = { key: string; name: string; pass: string; joinUrl?: string | null }
export type Person = { name: string; email: string; phone?: string }

/** Who a provider's row is about, as far as it says. */
export type ProviderIdentity = { viewerKey?: string; name?: string; email?: string; phone?: string }

export type ProviderRegistrant = ProviderIdentity & {
  sourceKey: string
  registeredAt: Date
  status: 'registered' | 'pending' | 'cancelled'
}

export type ProviderStay = ProviderIdentity & {
  /** Same stay, same key, whenever it is read. */
  sourceKey: string
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
  ) {
    super(`${feed} is not available: ${reason}`)
  }
}

/** `timeout` says nothing about whether the call took effect; all other kinds mean that it did not. */
export class ProviderError extends Error {
  constructor(
    readonly kind: 'bad_credentials' | 'limit_reached' | 'timeout' | 'unreachable' | 'refused' | 'not_found' | 'bad_answer',
    /** The provider's own words, for the operator. Never holds a secret. */
    readonly providerMessage: string,
    readonly detail: { code?: string; operation?: string; retryAfterSeconds?: number } = {},
  ) {
    super(`${kind}: ${providerMessage}`)
  }
}
