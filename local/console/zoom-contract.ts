import type { LoggedCall } from '../sandboxes/zoom/api'
import type { Account, App, Meeting, Settings, User } from '../sandboxes/zoom/state'
import type { Delivery } from '../sandboxes/zoom/webhooks'
import type { KnownWebinar } from './contract'

export type ZoomFault = { operation: string; kind: string; times?: number; scope?: string }

/** The state of the Zoom tab, requested while it is visible. */
export type ZoomState = {
  accounts: ZoomAccount[]
  webinars: ZoomWebinar[]
  faults: ZoomFault[]
  limits: { on: boolean }
  settings: ZoomSettings
}

/** In minutes after the end. */
export type ZoomSettings = Settings

export type ZoomAccount = Pick<Account, 'accountId' | 'name' | 'plan'> & {
  users: Pick<User, 'id' | 'email' | 'firstName' | 'lastName' | 'status' | 'hasWebinars'>[]
  meetings: Pick<Meeting, 'id' | 'topic'>[]
  apps: ZoomApp[]
  /** Where the product expects the account's events, once it is connected. */
  eventsUrl?: string
}

export type ZoomApp = App

export type ZoomWebinar = {
  id: number
  accountId: string
  topic: string
  type: 5 | 6 | 9
  hostEmail: string
  state: 'upcoming' | 'live' | 'ended' | 'not_held' | 'deleted'
  startsAt?: string
  duration: number
  approvalType: 0 | 1 | 2
  recordsToCloud: boolean
  isZoomEvents: boolean
  isExpired: boolean
  requiredQuestions: string[]
  registrants: { approved: number; pending: number; denied: number; cancelled: number }
  online: number
  held: ZoomHeld[]
  joinUrl: string
  registerUrl: string
  /** The same webinar in LiveHall. */
  webinar?: KnownWebinar
}

export type ZoomHeld = {
  uuid: string
  startedAt: string
  endedAt?: string
  joins: number
  polls: number
  questions: number
  recording: 'none' | 'processing' | 'video' | 'with_transcript' | 'deleted'
  playUrl?: string
}

export type ZoomPeople = { people: ZoomPerson[]; inside: { userId: string; name: string; email: string }[] }
export type ZoomPerson = {
  id: string
  status: 'approved' | 'pending' | 'denied' | 'cancelled'
  email: string
  name: string
  joinUrl?: string
}

export type ZoomEventRow = Delivery
export type ZoomCallRow = LoggedCall
