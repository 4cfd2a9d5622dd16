import type { DemoOperator } from '../address-list'
import type { Delivery } from '../sandboxes/vhall/callbacks'
import type { KCheck } from '../sandboxes/vhall/k-checks'
import type { LoggedCall } from '../sandboxes/vhall/open-api'
import type { ZoomFault } from './zoom-contract'

/** What the page asks its server every two seconds. A part that could not be read says why; the others still stand. */
export type ConsoleState = {
  people: Part<ConsolePerson[]>
  activities: Part<ConsoleActivity[]>
  faults: Part<VhallFaults>
  wechatAnswers: Part<ForcedWechatAnswer[]>
  zoomFaults: Part<ZoomFault[]>
  /** Whether the product's own database answers; what it knows is already inside people and activities. */
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
  /** The product's word; missing until the person has opened it once. */
  contact?: KnownContact
}

export type KnownContact = {
  id: string
  name: string
  phone: string | null
  email: string | null
  /** How VHall knows the person. */
  viewerEmail: string
  /** VHall's ids of the webinars this person is registered for. */
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
  /** The same webinar in LiveHall; missing for one that VHall alone knows. */
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
  /** Of the people registered in LiveHall, how many of a hundred come. */
  registeredPercent: number
  strangers: number
  minutes: number
  /** How often each of them comes in. */
  stays: number
  /** They are still in the room; the live's end sends them home. */
  staying: boolean
  chatPercent: number
  signInPercent: number
  answerPercent: number
  winners: number
  /** Of those who watched the live, how many of a hundred come back for the replay. */
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

/** What stands still while the product runs. */
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

/** One of the product's short links, which is also what a mini-program code holds. */
export type ConsoleLink = {
  id: string
  title: string | null
  channel: string | null
  inviter: string | null
  isWebinar: boolean
}

/** The chat with the official account on somebody's phone, as the WeChat stand-in tells it. */
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
