/**
 * What a Zoom webinar's "Attendee Report" contains about the webinar, in our words. Every instant is UTC in ISO 8601.
 */
export interface ReportWebinar {
  topic: string
  /** Digits alone: Zoom writes the same id as `300-100-200`, `123 456 7890` or `81234567890`. */
  webinarId: string
  startedAt: string | null
  durationMinutes: number | null
  /** What Zoom counted itself. It differs from the rows; both are shown, the rows are trusted. */
  header: HeaderFigures
}

export interface HeaderFigures {
  registered: number | null
  cancelled: number | null
  uniqueViewers: number | null
  totalUsers: number | null
  maxConcurrentViews: number | null
}

/** One person of the attendee table. Without an e-mail a person is counted but makes no contact. */
export interface ReportRegistrant {
  email: string | null
  name: string
  firstName: string | null
  lastName: string | null
  phone: string | null
  country: string | null
  sourceName: string | null
  answers: Record<string, string>
  registeredAt: string | null
  approval: ApprovalStatus | null
  group: AudienceGroup
  isAlsoPanelist: boolean
  stays: number
  views: number
  /** Seconds inside the webinar with overlapping devices counted once. */
  mergedSeconds: number
  percent: number | null
}

/** `none`: pending, cancelled or denied people who did not come either. */
export type AudienceGroup = 'watched' | 'not_watched' | 'none'
export type ApprovalStatus = 'approved' | 'upgraded_to_panelist' | 'pending' | 'cancelled' | 'denied'

export interface ReportStay {
  /** Webinar, person, join and leave: the same stay read twice has the same key. */
  key: string
  email: string | null
  name: string
  joinedAt: string
  leftAt: string
  seconds: number
}

/** A stay of somebody who ran the webinar. */
export interface RoleStay extends ReportStay {
  role: ReportRole['role']
}

export interface ReportRole {
  role: 'host' | 'panelist'
  name: string
  email: string | null
  isAlsoAttendee: boolean
}

export interface ReportCounts {
  /** People with an e-mail: each one creates or matches a contact. */
  people: number
  peopleWithoutEmail: number
  /** Registered people (approved, upgraded, or of a webinar without approval) with an e-mail. */
  registered: number
  registeredWithoutEmail: number
  pending: number
  /** Denied ones too: they are not registered. */
  cancelled: number
  denied: number
  watched: number
  watchedWithoutEmail: number
  notWatched: number
  stays: number
  views: number
  /** Came, but for no stay long enough to be a view. They watched all the same. */
  watchedWithoutView: number
  rejoined: number
  mergedSeconds: number
  mostAtOnce: number
  otherAttended: number
  alsoPanelist: number
  rolesFoundNowhereElse: number
}

export interface RowError {
  line: number
  /** The column's header as the file writes it; null when the line as a whole cannot be read. */
  column: string | null
  code: RowErrorCode
  raw: string
}

export type RowErrorCode =
  | 'broken_quotes'
  | 'too_many_cells'
  | 'unknown_attended'
  | 'unknown_status'
  | 'bad_email'
  | 'bad_phone'
  | 'bad_time'
  | 'missing_time'
  | 'leave_before_join'

export interface CsvRow {
  /** Where the row starts in the file, counted from 1. */
  line: number
  cells: string[]
}

/** A row, or why there is none to be read. */
export type CsvReading = CsvRow | RowError
