import { and, desc, eq, sql } from 'drizzle-orm'
import type { Tx } from '../../db/database'
import { imports } from '../../db/tables/imports'
import { readTimeZone } from './read-time-zone'

export type ReportZone = {
  timeZone: string
  /** Nobody chose it: an earlier import of the same webinar used it. */
  isOfEarlier: boolean
}

/** The chosen zone; otherwise the zone of this webinar's last imported report; otherwise the suggested one. */
export async function reportZone(
  reportWebinarId: () => Promise<string>,
  { timeZone, suggested }: { timeZone?: string; suggested?: string },
  tx: Tx,
): Promise<ReportZone> {
  if (timeZone) return { timeZone: readTimeZone(timeZone), isOfEarlier: false }
  const earlier = await zoneOfEarlier(await reportWebinarId(), tx)
  if (earlier) return { timeZone: earlier, isOfEarlier: true }
  return { timeZone: readTimeZone(suggested), isOfEarlier: false }
}

async function zoneOfEarlier(reportWebinarId: string, tx: Tx): Promise<string | undefined> {
  const [earlier] = await tx
    .select({ timeZone: imports.timeZone })
    .from(imports)
    .where(
      and(
        eq(imports.kind, 'zoom_attendee_report'),
        eq(imports.status, 'done'),
        sql`${imports.preview} ->> 'reportWebinarId' = ${reportWebinarId}`,
      ),
    )
    .orderBy(desc(imports.finishedAt))
    .limit(1)
  return earlier?.timeZone
}
