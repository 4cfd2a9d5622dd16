import type { DemoOperator } from '../address-list'
import type { Delivery } from '../sandboxes/vhall/callbacks'
import type { KCheck } from '../sandboxes/vhall/k-checks'
import type { LoggedCall } from '../sandboxes/vhall/open-api'
import type { ZoomFault } from './zoom-contract'

/**
 * The state that the page requests every two seconds. A part that could not be read contains the reason; the others are
 * still valid.
 */
export type ConsoleState = {
  people: Part<ConsolePerson[]>
  activities: Part<ConsoleActivity[]>
  faults: Part<VhallFaults>
  wechatAnswers: Part<ForcedWechatAnswer[]>
  zoomFaults: Part<ZoomFault[]>
  /** Whether the product's own database answers. Its data is already part of people and activities. */
  product: Part<'answers'>
  audiences: AudienceRun[]
}

export type Part<Value> = { value: Value } | { failure: string }

export type ConsolePerson = {
  key: string
  nickname: string
  avatar: { initial: string; color: string }
  phone: string
  isSubscribed: boolean
  isSnapshot: boolean
  /** The person's contact in the product; missing until the person has opened the product once. */
  contact?: KnownContact
}

export type KnownContact = {
  id: string
  name: string
  phone: string | null
  email: string | null
  /** The e-mail by which VHall identifies the person. */
  viewerEmail: string
  /** VHall's ids of the webinars for which this person is registered. */
  registeredFor: string[]
}

export type ConsoleActivity = {
  webinarId: number
  subject: string
  /** 1 live, 2 announced, 3 over, 4 on demand, 5 over with a default replay. */
  state: number
  startsAt: string
  heldSince?: string
  heldUntil?: string
  kOn: boolean
  authUrl?: string
  formOn: boolean
  online: number
  replayId?: number
  liveStays: number
  replayStays: number
  chat: number
  signIns: number
  answers: number
  winners: number
  /** The same webinar in LiveHall; missing for one that exists only at VHall. */
  webinar?: KnownWebinar
}

export type KnownWebinar = {
  id: string
  code: string
  isListed: boolean
  registered: number
  watched: number
  lastSyncedAt: string | null
}

export type VhallFaults = {
  faults: { operation: string; kind: string; times?: number }[]
  rateLimit: { on: boolean; perMinute: number }
}

export type ForcedWechatAnswer = {
  path: string
  answer: { errcode: number } | { status: number; body: string } | { hang: true }
}

export type AudienceRequest = {
  webinarId: number
  watches: 'live' | 'replay'
  /** Percentage of the people registered in LiveHall who attend. */
  registeredPercent: number
  strangers: number
  minutes: number
  /** How many times each of them enters. */
  stays: number
  /** They are still in the room; they leave when the live ends. */
  staying: boolean
  chatPercent: number
  signInPercent: number
  answerPercent: number
  winners: number
  /** Percentage of those who watched the live who also watch the replay. */
  replayPercent: number
}

export type AudienceRun = {
  id: string
  webinarId: number
  subject: string
  watches: AudienceRequest['watches']
  registered: number
  strangers: number
  done: number
  total: number
  status: 'running' | 'done' | 'failed'
  failure?: string
}

/** Settings that do not change while the product runs. */
export type ConsoleSetup = {
  links: { hub: string; panel: string }
  operators: DemoOperator[]
  databaseUrl: string
  dataDir: string
  operations: string[]
  zoomOperations: string[]
}

export type KCheckRow = Omit<KCheck, 'k'>
export type CallbackRow = Delivery
export type CallRow = LoggedCall

/** One of the product's short links. A mini-program code contains the same link. */
export type ConsoleLink = {
  id: string
  title: string | null
  channel: string | null
  inviter: string | null
  isWebinar: boolean
}

/** The chat with the official account on one person's phone, as the WeChat stand-in records it. */
export type ConsoleAccount = {
  name: string
  isFollowing: boolean
  menu: AccountButton[]
  chat: ChatLine[]
  codes: { scene: string; url: string }[]
}
export type AccountButton = { name?: string; type?: string; sub_button?: AccountButton[] }
export type ChatLine =
  | { kind: 'card'; at: string; title: string; description: string; pictureUrl: string; url: string }
  | { kind: 'text' | 'notice'; at: string; text: string }
