import type { Message } from '../../../../shared/text/messages/message'
type Schedule = { startsAt: Date; endsAt: Date }

/** A form takes a while to fill in; a start that has just passed is still what the operator meant. */
const LATE_BY_MS = 5 * 60 * 1000
const LONGEST_MS = 7 * 24 * 60 * 60 * 1000
const MINUTE_MS = 60 * 1000

/** By field, what is wrong with a new time. Empty: it is accepted. */
export function scheduleProblems({ startsAt, endsAt }: Schedule, now: Date): Record<string, Message> {
  if (startsAt.getTime() < now.getTime() - LATE_BY_MS) return { startsAt: 'start_in_past' }
  if (endsAt <= startsAt) return { endsAt: 'end_not_after_start' }
  if (endsAt.getTime() - startsAt.getTime() > LONGEST_MS) return { endsAt: 'lasts_too_long' }
  return {}
}

/** Providers store a start to the minute; with seconds here every sync would find a change. */
export function toMinute(iso: string): Date {
  return new Date(Math.floor(Date.parse(iso) / MINUTE_MS) * MINUTE_MS)
}
