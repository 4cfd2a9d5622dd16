/** What Zoom would hold. Fields that an operation gives back as they were sent are kept under Zoom's own names. */
export type Ledger = { accounts: Account[]; counters: Record<string, number>; settings: Settings }

export type Account = {
  accountId: string
  name: string
  /** Decides how many calls a second and a day. */
  plan: 'pro' | 'business'
  users: User[]
  apps: App[]
  meetings: Meeting[]
}

/** A server-to-server app of the account's marketplace page. */
export type App = {
  clientId: string
  clientSecret: string
  /** Signs the webhooks. */
  secretToken: string
  name: string
  scopes: string[]
  isRevoked: boolean
  notification?: Notification
}

/** The event notification address; events go out once it has answered a challenge. */
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

/** Never in a list of webinars, and unknown to every webinar call. */
export type Meeting = { id: number; topic: string; hostId: string }

/** How soon things are there after a webinar, in minutes of the stand-in's clock. */
export type Settings = { recordingAfterMinutes: number; transcriptAfterMinutes: number; reportAfterMinutes: number }

export type Webinar = {
  id: number
  accountId: string
  hostId: string
  /** Of the time it is held now or next; each start after the first brings a new one. */
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
  /** Made in Zoom Events: reads like any other, but changes are refused. */
  isZoomEvents: boolean
  settings: WebinarSettings
  registrants: Registrant[]
  panelists: Panelist[]
  questions: StandardQuestion[]
  customQuestions: CustomQuestion[]
  trackingSources: TrackingSource[]
  held: Held[]
  /** Which of the ready-made ones it is. */
  readyKey?: string
  deletedAt?: number
  /** Zoom has let go of its settings; only reports are left. */
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

/** One time the webinar was held. */
export type Held = {
  uuid: string
  startedAt: number
  endedAt?: number
  joins: Join[]
  polls: PollAnswer[]
  questions: Question[]
  /** What the host has put before the audience right now. */
  openPoll?: Poll
  recording?: Recording
  /** Instead of the general setting. */
  reportAfterMinutes?: number
}

/** One row of the participants report: a rejoin is another row with another `userId`. */
export type Join = {
  userId: string
  participantUuid: string
  name: string
  /** Empty for guests: Zoom shows only what was typed at registration. */
  email: string
  registrantId: string
  /** Set for people with a login of the account. */
  participantUserId: string
  joinedAt: number
  leftAt?: number
  isWaiting?: boolean
  /** Joined by telephone: no e-mail, a masked number. */
  phone?: string
  /** One of a made-up audience: no event tells of its coming and going. */
  isQuiet?: boolean
  /** What the report says, where it disagrees with the times. */
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
  /** When Zoom is done with it; nothing of it exists before. */
  readyAt: number
  transcriptAt?: number
  announced: { recording: boolean; transcript: boolean }
  deletedAt?: number
  videoId: string
  transcriptId: string
  transcript: string
  passcode: string
}
