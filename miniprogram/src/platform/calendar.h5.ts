import type { CalendarEntry } from './calendar'

export const takesBack = true

/** The server makes the file, because it knows the number of time changes and whether the registration still exists. */
export async function addToCalendar({ code }: CalendarEntry): Promise<void> {
  location.assign(`/api/visitor/webinars/${encodeURIComponent(code)}/calendar.ics`)
}
