export type CalendarEntry = { code: string; title: string; startsAt: string; endsAt: string }

/** Puts a webinar into the phone's calendar, or takes the file with it that a calendar reads. */
export function addToCalendar(entry: CalendarEntry): Promise<void>

/** Whether the same way takes the entry back after the registration was cancelled. */
export const takesBack: boolean
