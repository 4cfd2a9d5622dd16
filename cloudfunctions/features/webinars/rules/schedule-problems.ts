type Schedule = { startsAt: Date; endsAt: Date }

/** A form takes a while to fill in; a start that has just passed is still what the operator meant. */
const LATE_BY_MS = 5 * 60 * 1000
const LONGEST_MS = 7 * 24 * 60 * 60 * 1000
const MINUTE_MS = 60 * 1000

/** By field, what is wrong with a new time. Empty: it is accepted. */
export function scheduleProblems({ startsAt, endsAt }: Schedule, now: Date): Record<string, string> {
  if (startsAt.getTime() < now.getTime() - LATE_BY_MS) return { startsAt: '开始时间不能早于现在' }
  if (endsAt <= startsAt) return { endsAt: '结束时间须晚于开始时间' }
  if (endsAt.getTime() - startsAt.getTime() > LONGEST_MS) return { endsAt: '直播时长不能超过 7 天' }
  return {}
}

/** Providers store a start to the minute; with seconds here every sync would find a change. */
export function toMinute(iso: string): Date {
  return new Date(Math.floor(Date.parse(iso) / MINUTE_MS) * MINUTE_MS)
}
