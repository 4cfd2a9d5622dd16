export type CalendarEntry = { code: string; title: string; startsAt: string; endsAt: string }

/** Adds a webinar to the phone's calendar, or downloads the calendar file. */
export function addToCalendar(entry: CalendarEntry): Promise<void>

/** Whether the entry can also be removed this way after the registration was cancelled. */
export const takesBack: boolean
