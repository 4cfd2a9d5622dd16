import { AppError } from '../../../shared/contracts/app-error'
import type {
  ReportCounts,
  ReportRegistrant,
  ReportRole,
  ReportStay,
  RoleStay,
  RowError,
} from '../../../shared/domain/attendee-report/attendee-report'
import { reportTally } from './rules/attendee-report/count-report'
import { aggregateRegistrants } from './rules/attendee-report/aggregate-registrants'
import { aggregateRoleStays } from './rules/attendee-report/aggregate-role-stays'
import { aggregateRoles } from './rules/attendee-report/aggregate-roles'
import { aggregateStays } from './rules/attendee-report/aggregate-stays'
import type { AttendeeRow, RowReading } from './rules/attendee-report/read-attendee-row'
import { attendeeReader } from './rules/attendee-report/read-attendees'
import type { ReportScan } from './rules/attendee-report/scan-report'
import { COUNTED_AFTER_SECONDS } from '../sync/rules/counted-view'
import type { Tx } from '../../db/database'
import type { Table } from '../../ports/tables'
import type { ExcludedPeople } from '../contacts/exclusion-tally'
import type { Exclusions } from '../contacts/exclusions'
import { makeStaysStage, stageStays } from '../sync/earlier-reports'
import { importedPhone } from './imported-phone'
import { makeStage, stagedPeople, stageRows } from './staged-rows'
import { makePeopleStage, stagePeople } from './write-report-people'

export type AggregatedReport = {
  counts: ReportCounts
  roles: ReportRole[]
  roleStays: RoleStay[]
  /** Its stays have times without seconds. */
  isCoarse: boolean
  /** When it was held; for a report without this field, when its first guest joined or was registered. */
  startsAt: Date
  /** The first people, with their stays. */
  sample: { person: ReportRegistrant; stays: ReportStay[] }[]
  /** The first errors; `rowErrorsTotal` counts all. */
  rowErrors: RowError[]
  rowErrorsTotal: number
  /** The same for cells left out of an imported row. */
  rowNotes: RowError[]
  rowNotesTotal: number
  /** People excluded from our contacts, and why. */
  excluded: ExcludedPeople[]
}

type ToAggregate = { table: Table; scan: ReportScan; exclusions: Exclusions; at: Date }
type OnProgress = (rowsDone: number) => Promise<void>

const ROWS_AT_ONCE = 1_000
const SAMPLE = 10
const ERRORS_KEPT = 50

/**
 * Processes a report's people in bounded memory, whatever its length: rows are staged in the database and read back
 * person by person. Leaves rows and people staged in the transaction for the import.
 */
export async function aggregateReport(
  { table, scan, exclusions, at }: ToAggregate,
  tx: Tx,
  onProgress?: OnProgress,
): Promise<AggregatedReport> {
  const { stacked, webinar } = scan
  const roleEmails = new Set(aggregateRoles(stacked, new Set()).flatMap(({ email }) => email ?? []))
  const { attendeesAmong, ...problems } = await stageAll(table, scan, roleEmails, tx, onProgress)

  const panelistEmails = new Set(
    aggregateRoles(stacked, new Set()).flatMap(({ email, role }) => (email && role === 'panelist' ? [email] : [])),
  )
  const about = {
    webinarId: webinar.webinarId,
    durationMinutes: webinar.durationMinutes,
    panelistEmails,
    countedAfterSeconds: COUNTED_AFTER_SECONDS,
  }
  const tally = reportTally(COUNTED_AFTER_SECONDS)
  const sample: AggregatedReport['sample'] = []
  let [firstJoin, firstRegistration] = ['', '']
  let isCoarse = true

  await makePeopleStage(tx)
  await makeStaysStage(tx)
  for await (const rows of stagedPeople(tx)) {
    const people = await keptBy(exclusions, aggregateRegistrants(rows, about))
    const stays = aggregateStays(webinar.webinarId, rows)
    tally.add(people, stays)
    isCoarse &&= stays.every(({ joinedAt, leftAt }) => isWholeMinute(joinedAt) && isWholeMinute(leftAt))
    await stageStays(stays, tx)
    await stagePeople(people, stays, webinar.startedAt ?? at.toISOString(), tx)
    firstJoin = earliest([firstJoin, ...stays.map(({ joinedAt }) => joinedAt)])
    firstRegistration = earliest([firstRegistration, ...people.map(({ registeredAt }) => registeredAt ?? '')])
    for (const person of people) {
      if (person.email && sample.length < SAMPLE)
        sample.push({ person, stays: stays.filter(({ email }) => email === person.email) })
    }
  }

  const roles = aggregateRoles(stacked, attendeesAmong)
  const counts = tally.counts({ roles, otherAttended: scan.otherAttended })
  // Rows that exist and cannot be read are shown, each with its reason.
  if (counts.people + counts.peopleWithoutEmail + problems.rowErrorsTotal === 0 && exclusions.people().length === 0)
    throw new AppError('unsupported_file', 'report_without_people')
  const roleStays = aggregateRoleStays(webinar.webinarId, stacked, scan.instants)
  return {
    counts,
    roles,
    roleStays,
    isCoarse,
    startsAt: new Date(webinar.startedAt || firstJoin || firstRegistration || at),
    sample,
    ...problems,
    excluded: exclusions.people(),
  }
}

async function stageAll(table: Table, scan: ReportScan, roleEmails: Set<string>, tx: Tx, onProgress?: OnProgress) {
  const attendeesAmong = new Set<string>()
  const rowErrors: RowError[] = []
  const rowNotes: RowError[] = []
  let [rowErrorsTotal, rowNotesTotal] = [0, 0]
  let [batch, done]: [AttendeeRow[], number] = [[], 0]

  await makeStage(tx)
  const read = attendeeReader(scan, (phone) => importedPhone(phone) !== undefined)
  for await (const rows of table.rows()) {
    for (const row of rows) takeRow(read(row))
    if (batch.length >= ROWS_AT_ONCE) await stageBatch()
  }
  await stageBatch()
  return { rowErrors, rowErrorsTotal, rowNotes, rowNotesTotal, attendeesAmong }

  function takeRow(reading: RowReading | undefined): void {
    if (!reading) return
    if ('error' in reading) {
      rowErrorsTotal += 1
      if (rowErrors.length < ERRORS_KEPT) rowErrors.push(reading.error)
      return
    }
    rowNotesTotal += reading.notes?.length ?? 0
    if (reading.notes && rowNotes.length < ERRORS_KEPT) rowNotes.push(...reading.notes)
    const { email } = reading.row
    if (email && roleEmails.has(email)) attendeesAmong.add(email)
    batch.push(reading.row)
  }

  async function stageBatch(): Promise<void> {
    await stageRows(batch, tx)
    done += batch.length
    batch = []
    await onProgress?.(done)
  }
}

/** The exclusions count the people they leave out; an address that reaches nobody counts as no address. */
async function keptBy(exclusions: Exclusions, people: ReportRegistrant[]): Promise<ReportRegistrant[]> {
  return exclusions.keep(
    people.map((person) => ({ ...person, phone: importedPhone(person.phone) ?? null, viewer_key: null })),
  )
}

const isWholeMinute = (moment: string) => Date.parse(moment) % 60_000 === 0

const earliest = (moments: string[]) =>
  moments.reduce((first, moment) => (moment !== '' && (first === '' || moment < first) ? moment : first), '')
