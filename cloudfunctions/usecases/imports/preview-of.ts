import { sql } from 'drizzle-orm'
import type { ImportPreview } from '../../../shared/contracts/imports'
import type { AttendeeReport } from '../../../shared/domain/attendee-report/attendee-report'
import { registrationStatus } from '../../../shared/domain/attendee-report/registration-status'
import { maskEmail } from '../../../shared/domain/masking'
import { rowErrorSentences } from '../../../shared/text/imports'
import type { Tx } from '../../db/database'
import { headerFigures } from './header-figures'
import { findReportWebinar } from './report-webinar'
import { startOf, type ReportRead } from './read-report'

const SAMPLE = 10
const ERRORS_SHOWN = 50

/** What importing this report would give, before anything is written. */
export async function previewOf({ report, ambiguousDate }: ReportRead, at: Date, tx: Tx): Promise<ImportPreview> {
  const { counts } = report
  const people = report.registrants.flatMap((person) => (person.email ? [{ ...person, email: person.email, status: registrationStatus(person) }] : []))
  const registered = people.filter(({ status }) => status === 'registered')
  const watched = registered.filter(({ stays }) => stays > 0)
  const having = (status: string) => people.filter((person) => person.status === status).length
  const knownContacts = await countKnown(people.map(({ email }) => email), tx)
  const webinar = await findReportWebinar(report.webinarId, tx)

  return {
    topic: report.topic,
    reportWebinarId: report.webinarId,
    startedAt: (startOf(report) ?? at).toISOString(),
    durationMinutes: report.durationMinutes ?? 0,
    registered: registered.length,
    pending: having('pending'),
    cancelled: having('cancelled'),
    watched: watched.length,
    notWatched: registered.length - watched.length,
    stays: counts.stays,
    views: counts.views,
    mostAtOnce: counts.mostAtOnce,
    panelists: counts.rolesFoundNowhereElse,
    otherAttended: counts.otherAttended,
    withoutEmail: counts.peopleWithoutEmail,
    newContacts: people.length - knownContacts,
    knownContacts,
    header: headerFigures(report),
    sample: people.slice(0, SAMPLE).map((person) => sampleOf(person, report)),
    rowErrors: report.rowErrors.slice(0, ERRORS_SHOWN).map(({ line, column, code, raw }) => ({ line, column, code, message: rowErrorSentences[code], value: raw.slice(0, 200) })),
    rowErrorsTotal: report.rowErrors.length,
    ambiguousDate: ambiguousDate && { text: ambiguousDate.written, monthFirst: ambiguousDate.monthFirst, dayFirst: ambiguousDate.dayFirst },
    existingWebinarId: webinar?.id ?? null,
  }
}

function sampleOf(person: { email: string; name: string; status: string; mergedSeconds: number }, { stays }: AttendeeReport) {
  const own = stays.filter(({ email }) => email === person.email)
  return {
    name: person.name,
    maskedEmail: maskEmail(person.email),
    status: person.status,
    joinedAt: own[0]?.joinedAt ?? null,
    leftAt: own.map(({ leftAt }) => leftAt).toSorted().at(-1) ?? null,
    minutes: Math.ceil(person.mergedSeconds / 60),
  }
}

async function countKnown(emails: string[], tx: Tx): Promise<number> {
  const { rows } = await tx.execute<{ count: number }>(sql`
    select count(*)::int as count from contact_identities
    where kind = 'email' and value in (select jsonb_array_elements_text(${JSON.stringify(emails)}::jsonb))`)
  return rows[0]?.count ?? 0
}
