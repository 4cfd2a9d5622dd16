/** The data that Zoom would store. Fields that an operation returns unchanged are stored under Zoom's own names. */
export type Ledger = { accounts: Account[]; counters: Record<string, number>; settings: Settings }

export type Account = {
  accountId: string
  name: string
  /** Decides how many calls are allowed per second and per day. */
  plan: 'pro' | 'business'
  users: User[]
  apps: App[]
  meetings: Meeting[]
}

/** A server-to-server app of the account's marketplace page. */
export type App = {
  clientId: string
  clientSecret: string
  /** The secret that signs the webhooks. */
  secretToken: string
  name: string
  scopes: string[]
  isRevoked: boolean
  notification?: Notification
}

/** The event notification address. Events are sent once it has answered a challenge. */
export type Notification = { url: string; validatedAt?: number; challengedAt?: number; problem?: string }

export type User = {
  id: string
  email: string
  firstName: string
  lastName: string
  status: 'active' | 'inactive' | 'pending'
  /** 1 basic, 2 licensed. */
  type: 1 | 2
  /** Licensed and with the webinar add-on. */
  hasWebinars: boolean
  createdAt: number
}

/** A meeting never appears in a list of webinars, and every webinar call answers that it does not exist. */
export type Meeting = { id: number; topic: string; hostId: string }

/** How many minutes after a webinar its data is available, by the stand-in's clock. */
export type Settings = { recordingAfterMinutes: number; transcriptAfterMinutes: number; reportAfterMinutes: number }

export type Webinar = {
  id: number
  accountId: string
  hostId: string
  /** The uuid of the current or next session; each start after the first creates a new one. */
  uuid: string
  topic: string
  agenda: string
  /** 5 single, 6 recurring without fixed time, 9 recurring with fixed time. */
  type: 5 | 6 | 9
  startsAt?: number
  duration: number
  timezone: string
  password: string
  createdAt: number
  creationSource: 'other' | 'open_api' | 'web_portal'
  isSimulive: boolean
  /** Made in Zoom Events: it can be read like any other, but changes are refused. */
  isZoomEvents: boolean
  settings: WebinarSettings
  registrants: Registrant[]
  panelists: Panelist[]
  questions: StandardQuestion[]
  customQuestions: CustomQuestion[]
  trackingSources: TrackingSource[]
  held: Held[]
  /** The key of the ready-made webinar, if it is one. */
  readyKey?: string
  deletedAt?: number
  /** Zoom has deleted its settings; only reports are left. */
  isExpired?: boolean
}

export type WebinarSettings = {
  approval_type: 0 | 1 | 2
  auto_recording: 'local' | 'cloud' | 'none'
  alternative_hosts: string
  registrants_restrict_number: number
} & Record<string, unknown>

export type Registrant = {
  id: string
  /** The `tk` of the personal link. */
  token: string
  status: 'approved' | 'pending' | 'denied' | 'cancelled'
  createdAt: number
  sourceId?: string
  given: RegistrantFields
}

export type RegistrantFields = {
  email: string
  first_name: string
  last_name?: string
  custom_questions?: { title: string; value: string }[]
} & Record<string, unknown>

export type Panelist = { id: string; name: string; email: string; token: string }
export type StandardQuestion = { field_name: string; required: boolean }
export type CustomQuestion = {
  title: string
  type: 'short' | 'single_radio' | 'single_dropdown' | 'multiple'
  required: boolean
  answers: string[]
}
export type TrackingSource = {
  id: string
  source_name: string
  tracking_url: string
  visitor_count: number
  registration_count: number
}

/** One session: one time the webinar was held. */
export type Held = {
  uuid: string
  startedAt: number
  endedAt?: number
  joins: Join[]
  polls: PollAnswer[]
  questions: Question[]
  /** The poll that the host shows to the audience right now. */
  openPoll?: Poll
  recording?: Recording
  /** Replaces the general setting. */
  reportAfterMinutes?: number
}

/** One row of the participants report: a rejoin is another row with another `userId`. */
export type Join = {
  userId: string
  participantUuid: string
  name: string
  /** Empty for guests: Zoom only shows an e-mail that was given at registration. */
  email: string
  registrantId: string
  /** Set for users of the account. */
  participantUserId: string
  joinedAt: number
  leftAt?: number
  isWaiting?: boolean
  /** Joined by telephone: no e-mail, a masked number. */
  phone?: string
  /** Belongs to a generated audience: no event is sent when the person joins or leaves. */
  isQuiet?: boolean
  /** The duration in the report, where it differs from the times. */
  reportedSeconds?: number
}

export type Poll = { id: string; question: string; options: string[] }
export type PollAnswer = { name: string; email: string; pollId: string; question: string; answer: string; at: number }
export type Question = {
  id: string
  name: string
  email: string
  userId: string
  question: string
  at: number
  answers: { by: string; email: string; content: string; at: number }[]
}

export type Recording = {
  /** When Zoom has finished processing it; before that nothing of it exists. */
  readyAt: number
  transcriptAt?: number
  announced: { recording: boolean; transcript: boolean }
  deletedAt?: number
  videoId: string
  transcriptId: string
  transcript: string
  passcode: string
}
