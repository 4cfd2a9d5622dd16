import { sql } from 'drizzle-orm'
import { COUNTED_AFTER_SECONDS, COUNTED_FROM_MINUTE_SECONDS } from '../../../shared/domain/counted-view'
import type { Tx } from '../../db/database'

/** Cumulative views, kept on the webinar: stays of anybody, live and replay. Returns how many stays are of nobody we know. */
export async function concludeFigures(webinarId: string, tx: Tx): Promise<number> {
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
