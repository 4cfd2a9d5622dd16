import { createEvent, type DateTime } from 'ics'
import { and, eq, sql } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import { foldCalendarLines } from './rules/fold-calendar-lines'
import { registrations } from '../../db/tables/registrations'
import { timelineEvents } from '../../db/tables/timeline-events'
import { webinars } from '../../db/tables/webinars'
import type { Deps } from '../../ports/deps'
import { isVisible } from '../contacts/find-webinar'
import { webinarLink } from '../../../shared/domain/links/webinar-link'

export type CalendarFile = { content: string; method: 'PUBLISH' | 'CANCEL' }

const ALARM_MINUTES = 15

/**
 * The webinar as a calendar entry. The UID never changes and SEQUENCE rises with each new time, each cancellation and
 * each return, so a file downloaded later updates the entry of an earlier one. There is no ORGANIZER: it would need an
 * address that receives replies, and a host's own is not public.
 */
export async function calendarFile(
  { code, contactId }: { code: string; contactId: string },
  { db, clock, config }: Pick<Deps, 'db' | 'clock' | 'config'>,
): Promise<CalendarFile> {
  const isMine = and(eq(timelineEvents.webinarId, webinars.id), eq(timelineEvents.contactId, contactId))
  const [row] = await db
    .select({
      webinar: webinars,
      status: registrations.status,
      cancellations: sql<number>`(select count(*)::int from ${timelineEvents}
        where ${isMine} and ${timelineEvents.type} = 'registration_cancelled')`,
    })
    .from(webinars)
    .leftJoin(registrations, and(eq(registrations.webinarId, webinars.id), eq(registrations.contactId, contactId)))
    .where(and(eq(webinars.code, code), isVisible))
  if (!row) throw new AppError('not_found', 'webinar_not_offered')

  const { webinar, status, cancellations } = row
  const isCancelled = status === 'cancelled'
  const method = isCancelled ? 'CANCEL' : 'PUBLISH'
  const title = plain(webinar.title)
  // Missing in the package's types; without it DTSTAMP would be the moment the package was loaded.
  const stamp = { timestamp: clock.now().getTime() }
  const link = webinarLink(webinar.code, config)
  const { value, error } = createEvent({
    uid: `${webinar.code}@${new URL(link).hostname}`,
    sequence: webinar.scheduleSequence + changes({ isCancelled, cancellations }),
    method,
    status: isCancelled ? 'CANCELLED' : status === 'pending' ? 'TENTATIVE' : 'CONFIRMED',
    productId: 'LiveHall',
    title,
    description: [webinar.hostName, webinar.intro, link].filter(Boolean).map(plain).join('\n\n'),
    url: link,
    ...times(webinar.startsAt, webinar.endsAt),
    ...stamp,
    ...(!isCancelled && {
      // The package escapes every text but this one.
      alarms: [{ action: 'display', description: escaped(title), trigger: { before: true, minutes: ALARM_MINUTES } }],
    }),
  })
  if (!value) throw new Error('The calendar file could not be written', { cause: error })
  return { content: foldCalendarLines(value), method }
}

/** How often the registration was cancelled or came back. */
function changes({ isCancelled, cancellations }: { isCancelled: boolean; cancellations: number }): number {
  return isCancelled ? Math.max(cancellations, 1) * 2 - 1 : cancellations * 2
}

/** Calendar files allow no control characters, and only one form of line break. */
const plain = (text: string) => text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/(?!\n)\p{Cc}/gu, '')

const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n')

function times(startsAt: Date, endsAt: Date) {
  return {
    start: utc(startsAt),
    startInputType: 'utc',
    startOutputType: 'utc',
    end: utc(endsAt),
    endInputType: 'utc',
    endOutputType: 'utc',
  } as const
}

const utc = (at: Date): DateTime => [
  at.getUTCFullYear(),
  at.getUTCMonth() + 1,
  at.getUTCDate(),
  at.getUTCHours(),
  at.getUTCMinutes(),
]
