import type { CalendarEntry } from './calendar'

export const takesBack = true

/** The file comes from the server, which knows how often the time was changed and whether the registration still stands. */
export async function addToCalendar({ code }: CalendarEntry): Promise<void> {
  location.assign(`/api/visitor/webinars/${encodeURIComponent(code)}/calendar.ics`)
}
