import { sql } from 'drizzle-orm'
import type { Tx } from '../../db/database'
import { deriveRegistrations } from '../contacts/derive-registrations'
import { enterByGroup } from '../contacts/enter-workflows'
import { memberRegistered } from '../contacts/member-registered'
import { writeTimeline } from '../contacts/write-timeline'
import { countSessions } from '../webinars/count-sessions'
import { COUNTED_AFTER_SECONDS, COUNTED_FROM_MINUTE_SECONDS } from './rules/counted-view'

export type DerivedFigures = {
  registrationsChanged: number
  timelineWritten: number
  /** Stays without a known contact. */ unknownViewers: number
}

/**
 * Derives attendance, timelines and figures of one webinar from its facts, in the transaction that stored them. The
 * result depends on the facts only, not on the order or number of reads; a second run changes no row.
 */
export async function deriveAttendance(webinarId: string, tx: Tx): Promise<DerivedFigures> {
  await countSessions(webinarId, tx)
  const registrationsChanged = await deriveRegistrations(webinarId, tx)
  const timelineWritten = await writeTimeline(webinarId, tx)
  const unknownViewers = await deriveFigures(webinarId, tx)
  await memberRegistered({ webinarId }, tx)
  await enterByGroup(webinarId, tx)
  return { registrationsChanged, timelineWritten, unknownViewers }
}

/**
 * Cumulative views, stored on the webinar: stays of anybody, live and replay. Returns how many stays have no known
 * contact.
 */
async function deriveFigures(webinarId: string, tx: Tx): Promise<number> {
  const { rows } = await tx.execute<{ unknown: number }>(sql`
    with stays as (
      select (count(*) filter (where precision = 'second' and seconds > ${COUNTED_AFTER_SECONDS}
                                  or precision = 'minute' and seconds >= ${COUNTED_FROM_MINUTE_SECONDS}))::int as views,
             (count(*) filter (where contact_id is null))::int as unknown
      from watch_stays where webinar_id = ${webinarId} and role = 'attendee' and is_counted
    ), saved as (
      update webinars w set view_count = s.views from stays s where w.id = ${webinarId} and w.view_count is distinct from s.views
    )
    select unknown from stays`)
  return rows[0]?.unknown ?? 0
}
