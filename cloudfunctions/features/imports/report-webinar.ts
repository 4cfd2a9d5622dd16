import { and, eq, isNull, sql } from 'drizzle-orm'
import { zoom } from '../../../shared/contracts/live-providers/zoom'
import type { ReportWebinar } from '../../../shared/domain/attendee-report/attendee-report'
import type { Tx } from '../../db/database'
import { webinars } from '../../db/tables/webinars'
import { newWebinarCode } from '../webinars/webinar-code'
import { headerFigures } from './header-figures'

export async function findReportWebinar(
  reportWebinarId: string,
  tx: Tx,
): Promise<{ id: string; isSynced: boolean } | undefined> {
  const [found] = await tx
    .select({
      id: webinars.id,
      isSynced: sql<boolean>`${webinars.providerAccountId} is not null and ${webinars.lastSyncedAt} is not null`,
    })
    .from(webinars)
    .where(and(eq(webinars.provider, zoom.id), eq(webinars.externalId, reportWebinarId), isNull(webinars.deletedAt)))
    // A webinar connected to its account goes before one known only from reports.
    .orderBy(sql`${webinars.providerAccountId} is null`, webinars.createdAt)
    .limit(1)
  return found
}

/** The webinar of a report: found by its number, or created from the report's first lines. */
export async function webinarOfReport(report: ReportWebinar, startsAt: Date, at: Date, tx: Tx): Promise<string> {
  const reportedFigures = headerFigures(report)
  const endsAt = new Date(startsAt.getTime() + (report.durationMinutes ?? 60) * 60_000)
  const known = await findReportWebinar(report.webinarId, tx)
  const webinarId = known?.id ?? (await make())

  await tx
    .update(webinars)
    .set({ reportedFigures })
    .where(
      and(
        eq(webinars.id, webinarId),
        sql`${webinars.reportedFigures} is distinct from ${JSON.stringify(reportedFigures)}::jsonb`,
      ),
    )
  return webinarId

  async function make(): Promise<string> {
    const [made] = await tx
      .insert(webinars)
      .values({
        code: newWebinarCode(),
        provider: zoom.id,
        externalId: report.webinarId,
        providerState: 'imported',
        title: report.topic || report.webinarId,
        startsAt,
        endsAt,
        endedAt: endsAt,
        status: 'ended',
        statusChangedAt: at,
        usesLiveLink: false,
        isListed: false,
        createdAt: at,
        updatedAt: at,
      })
      .returning({ id: webinars.id })
    if (!made) throw new Error('The webinar was not made')
    return made.id
  }
}
