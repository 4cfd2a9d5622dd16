import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import { TIMELINE_EVENT_TYPES, type TimelineEvent } from '../../../shared/contracts/timeline'
import { contacts } from '../../db/tables/contacts'
import { timelineEvents } from '../../db/tables/timeline-events'
import { webinars } from '../../db/tables/webinars'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { detailShownTo } from './may-reveal'
import { resolveMergedContact } from './resolve-merged-contact'

const PAGE = 50

type Input = { id: Id; types?: string; webinarId?: Id; after?: string }

/** A page continues after the last event shown, so that new ones on top shift nothing. */
export async function viewTimeline(
  { id: asked, types, webinarId, after }: Input,
  operator: Operator,
  { db }: Pick<Deps, 'db'>,
): Promise<{ items: TimelineEvent[]; next: string | null }> {
  const id = (await resolveMergedContact(asked, db)) ?? asked
  const [contact] = await db.select({ name: contacts.name }).from(contacts).where(eq(contacts.id, id))
  if (!contact) throw new AppError('not_found', '客户不存在或已被删除')

  const rows = await db
    .select({
      id: timelineEvents.id,
      type: timelineEvents.type,
      occurredAt: timelineEvents.occurredAt,
      detail: timelineEvents.detail,
      webinar: {
        id: webinars.id,
        code: webinars.code,
        title: webinars.title,
        isAttendanceUnreliable: sql<boolean>`${webinars.attendanceUnreliableSince} is not null`,
      },
    })
    .from(timelineEvents)
    .leftJoin(webinars, eq(webinars.id, timelineEvents.webinarId))
    .where(
      and(
        eq(timelineEvents.contactId, id),
        types ? inArray(timelineEvents.type, knownTypes(types)) : undefined,
        webinarId ? eq(timelineEvents.webinarId, webinarId) : undefined,
        after === undefined ? undefined : isAfter(after),
      ),
    )
    .orderBy(desc(timelineEvents.occurredAt), desc(timelineEvents.id))
    .limit(PAGE + 1)

  const shown = detailShownTo(operator)
  const items = rows.slice(0, PAGE).map(({ occurredAt, detail, ...rest }) => ({
    ...rest,
    occurredAt: occurredAt.toISOString(),
    detail: shown(detail, contact.name),
  }))
  return { items, next: rows.length > PAGE ? String(items.at(-1)?.id) : null }
}

function knownTypes(types: string) {
  const asked = types.split(',')
  const known = TIMELINE_EVENT_TYPES.filter((type) => asked.includes(type))
  if (known.length < asked.length) throw new AppError('bad_input', '', { fields: { types: '不是可选的值' } })
  return known
}

/** The cursor is an event's id alone: its time is read exactly, to the microsecond that a date here would lose. */
function isAfter(cursor: string) {
  if (!/^\d{1,15}$/.test(cursor)) throw new AppError('bad_input', '', { fields: { after: '格式不正确' } })
  return sql`(${timelineEvents.occurredAt}, ${timelineEvents.id}) < (select e.occurred_at, e.id from ${timelineEvents} e where e.id = ${Number(cursor)})`
}
