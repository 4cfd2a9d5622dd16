import type { EventKind } from '../event-kinds'
import type { WebinarMode } from '../webinar'

export type InBothLanguages = { zh: string; en: string }

/** What server, panel and tests know of a live provider without calling it. */
export type LiveProviderDescription = {
  id: string
  label: InBothLanguages
  /** One character beside the label. */
  mark: string
  connecting: {
    title: InBothLanguages
    needs: InBothLanguages
    /** What is easily mistaken. */
    note?: InBothLanguages
  }
  /** In the order in which a person is asked for them. */
  credentials: readonly CredentialField[]
  capabilities: LiveProviderCapabilities
  /** When an ended webinar is read again, in minutes after its end. */
  readAgainAfterMinutes: readonly number[]
  /** Of interactions that it reports. */
  eventKinds: readonly EventKind[]
  /**
   * `answer`: what it takes for done, a status or the text SUCCESS. `secretField`: the credential that verifies its
   * calls, where a person pastes our address there; elsewhere we set address and secret by a call.
   */
  webhook: { answer: 'status' | 'success_text'; secretField?: string }
  /** Where an operator finds the provider's own registration link. */
  ownLinkAt: InBothLanguages
}

export type CredentialField = {
  key: string
  label: InBothLanguages
  /** A secret is never shown again. */
  kind: 'text' | 'secret'
  isRequired: boolean
  maxLength: number
  /** Names the account, so it cannot be replaced: two connections with the same value are the same account. */
  isIdentity: boolean
  /** In the empty field. */
  placeholder?: InBothLanguages
  /** Where it is found, or what happens without it. */
  hint?: InBothLanguages
}

export type LiveProviderCapabilities = {
  /** Its own landing page can be closed, so that our link is the only way in. */
  disablesLandingPage: boolean
  /** Keeps a list of people of its own, before a webinar too: who registers here is registered there. */
  registersPeople: boolean
  modes: readonly WebinarMode[]
  /** The precision of stays. */
  stayPrecision: 'second' | 'minute'
  /**
   * Webinars belong to single users of the account, and only those of named ones are ours; a new webinar needs a host.
   */
  hasUsers: boolean
  /** Recordings and transcripts can be read. */
  hasRecordings: boolean
  /**
   * Where it is false, `status` follows from the plan and from held sessions; webhook events of a start or an end come
   * first.
   */
  reportsStatus: boolean
  /** Shows our cover on its own pages, so it changes with the rest it holds; elsewhere the cover is ours alone. */
  keepsCover: boolean
  /** Refuses or changes a start that has passed. */
  startsInFuture: boolean
  /**
   * Reports itself when a webinar was held, each session under an id of its own; elsewhere sessions follow from
   * observed states.
   */
  reportsSessions: boolean
  /** Its list contains past webinars too, so that one missing from it may be deleted. */
  listsPastWebinars: boolean
  /** Deletes past webinars by itself; their reports stay. */
  deletesPastWebinars: boolean
  /**
   * A registration there is for one start: once it is moved, attendance of earlier registrations is not reported any
   * more.
   */
  registrationIsForOneStart: boolean
  /** Its rows name people by their registration or e-mail; elsewhere by the key we gave them. */
  namesPeopleByEmail: boolean
  /** Reports who watched the replay; elsewhere only that it was opened from here is known. */
  reportsReplayViews: boolean
  /** Its page may open inside a mini-program, on a domain that the company verified there. */
  opensInWebView: boolean
  /**
   * The same number of rows as last time means that all are there. Elsewhere rows come early and their times later.
   */
  isDoneWhenRowsStandStill: boolean
}
