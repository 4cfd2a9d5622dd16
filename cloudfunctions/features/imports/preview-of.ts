import type { KeptImportPreview } from '../../../shared/contracts/imports'
import type { RowError } from '../../../shared/domain/attendee-report/attendee-report'
import type { ReportScan } from './rules/attendee-report/scan-report'
import { registrationStatus } from './rules/attendee-report/registration-status'
import { firstCharacters } from './rules/attendee-report/short-name'
import { maskEmail } from '../../../shared/domain/masking'
import type { KeptRowError } from '../../../shared/contracts/row-error'
import { sql } from 'drizzle-orm'
import type { Tx } from '../../db/database'
import { earlierReports } from '../sync/earlier-reports'
import type { AggregatedReport } from './aggregate-report'
import { headerFigures } from './header-figures'
import { findReportWebinar } from './report-webinar'
import type { ReportZone } from './report-zone'
import { countKnown } from './write-report-people'

const VALUE_CHARACTERS = 200
/** Time zones differ by a quarter of an hour or more. */
const DIFFERS_FROM_MS = 15 * 60_000

/** What importing this report would change, before anything is written. */
export async function previewOf(
  { webinar, ambiguousDate, columns }: ReportScan,
  aggregated: AggregatedReport,
  zone: ReportZone,
  tx: Tx,
): Promise<KeptImportPreview> {
  const { counts, sample, rowErrors, rowErrorsTotal, rowNotes, rowNotesTotal } = aggregated
  const knownContacts = await countKnown(tx)
  const existing = await findReportWebinar(webinar.webinarId, tx)
  const start = { startedAt: aggregated.startsAt, timeZone: zone.timeZone }
  const earlier = existing && (await earlierReports(existing.id, start, tx)).at(-1)

  return {
    topic: webinar.topic,
    reportWebinarId: webinar.webinarId,
    startedAt: aggregated.startsAt.toISOString(),
    durationMinutes: webinar.durationMinutes ?? 0,
    registered: counts.registered,
    pending: counts.pending,
    cancelled: counts.cancelled,
    watched: counts.watched,
    notWatched: counts.notWatched,
    stays: counts.stays,
    views: counts.views,
    mostAtOnce: counts.mostAtOnce,
    panelists: counts.rolesFoundNowhereElse,
    otherAttended: counts.otherAttended,
    withoutEmail: counts.peopleWithoutEmail,
    newContacts: counts.people - knownContacts,
    knownContacts,
    questions: columns.questions,
    excluded: aggregated.excluded,
    header: headerFigures(webinar),
    sample: sample.map(sampleOf),
    rowErrors: rowErrors.map(shown),
    rowErrorsTotal,
    rowNotes: rowNotes.map(shown),
    rowNotesTotal,
    ambiguousDate: ambiguousDate && {
      text: ambiguousDate.written,
      monthFirst: ambiguousDate.monthFirst,
      dayFirst: ambiguousDate.dayFirst,
    },
    existingWebinarId: existing?.id ?? null,
    existingIsSynced: existing?.isSynced ?? false,
    storedStart: existing ? await otherStart(existing.id, aggregated.startsAt, tx) : null,
    earlier: earlier
      ? { importId: earlier.id, timeZone: earlier.timeZone, createdAt: earlier.createdAt.toISOString() }
      : null,
    zoneIsOfEarlier: zone.isOfEarlier,
  }
}

/** The start of the stored session nearest to this start, where it is a quarter of an hour away or more. */
async function otherStart(webinarId: string, startsAt: Date, tx: Tx): Promise<string | null> {
  const { rows } = await tx.execute<{ started_at: string }>(sql`
    select started_at from webinar_sessions where webinar_id = ${webinarId}
    order by abs(extract(epoch from started_at - ${startsAt.toISOString()}::timestamptz)), started_at limit 1`)
  const stored = rows[0] && new Date(rows[0].started_at)
  return stored && Math.abs(stored.getTime() - startsAt.getTime()) >= DIFFERS_FROM_MS ? stored.toISOString() : null
}

function shown({ line, column, code, raw }: RowError): KeptRowError {
  return { line, column, code, value: firstCharacters(raw, VALUE_CHARACTERS) }
}

function sampleOf({ person, stays }: AggregatedReport['sample'][number]): KeptImportPreview['sample'][number] {
  return {
    name: person.name,
    maskedEmail: maskEmail(person.email),
    status: registrationStatus(person),
    joinedAt: stays[0]?.joinedAt ?? null,
    leftAt:
      stays
        .map(({ leftAt }) => leftAt)
        .toSorted()
        .at(-1) ?? null,
    minutes: Math.ceil(person.mergedSeconds / 60),
  }
}
