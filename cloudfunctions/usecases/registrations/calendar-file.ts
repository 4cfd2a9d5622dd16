import { createEvent, type DateTime } from 'ics'
import { and, eq } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import { registrations } from '../../db/tables/registrations'
import { webinars } from '../../db/tables/webinars'
import type { Deps } from '../../ports/deps'
import { isVisible } from '../visitors/find-webinar'
import { webinarLink } from '../webinars/webinar-link'

export type CalendarFile = { content: string; method: 'PUBLISH' | 'CANCEL' }

const ALARM_MINUTES = 15

/**
 * The webinar as a calendar entry. The UID never changes and SEQUENCE rises with each new time, so a file taken later
 * moves the entry of an earlier one; after a cancelled registration the same entry is taken back.
 */
export async function calendarFile(
  { code, contactId }: { code: string; contactId: string },
  { db, clock, config }: Pick<Deps, 'db' | 'clock' | 'config'>,
): Promise<CalendarFile> {
  const [row] = await db
    .select({ webinar: webinars, status: registrations.status })
    .from(webinars)
    .leftJoin(registrations, and(eq(registrations.webinarId, webinars.id), eq(registrations.contactId, contactId)))
    .where(and(eq(webinars.code, code), isVisible))
  if (!row) throw new AppError('not_found', '这场直播不存在或已下线')

  const { webinar } = row
  const method = row.status === 'cancelled' ? 'CANCEL' : 'PUBLISH'
  // Missing in the package's types; without it DTSTAMP would be the moment the package was loaded.
  const stamp = { timestamp: clock.now().getTime() }
  const link = webinarLink(webinar.code, config)
  const { value, error } = createEvent({
    uid: `${webinar.code}@${new URL(link).hostname}`,
    sequence: webinar.scheduleSequence,
    method,
    status: method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED',
    productId: 'LiveHall',
    title: webinar.title,
    description: [webinar.intro, link].filter(Boolean).join('\n\n'),
    url: link,
    ...(webinar.hostName && { organizer: { name: webinar.hostName } }),
    ...times(webinar.startsAt, webinar.endsAt),
    ...stamp,
    ...(method === 'PUBLISH' && {
      alarms: [{ action: 'display', description: webinar.title, trigger: { before: true, minutes: ALARM_MINUTES } }],
    }),
  })
  if (!value) throw new Error('The calendar file could not be written', { cause: error })
  return { content: value, method }
}

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
