import type { ReportStay, RoleStay } from '../../../shared/domain/attendee-report/attendee-report'
import { aggregateStays } from './rules/attendee-report/aggregate-stays'
import type { ReportScan } from './rules/attendee-report/scan-report'
import type { Tx } from '../../db/database'
import type { Exclusions } from '../contacts/exclusions'
import { writeStays, type StayRow } from '../sync/write-stays'
import type { EarlierReport } from '../sync/earlier-reports'
import { reportSessionId } from '../sync/report-session'
import { stagedPeople } from './staged-rows'
import { earlierSeconds } from './take-the-place'
import { contactsByEmail } from './write-report-people'

type Writing = {
  importId: string
  webinarId: string
  scan: ReportScan
  roleStays: RoleStay[]
  isCoarse: boolean
  heldAt: Date
  earlier: EarlierReport[]
  exclusions: Exclusions
}

/** Writes all stays, with the seconds from an earlier import. Returns all keys and how many rows changed. */
export async function writeReportStays(
  { importId, webinarId, scan, roleStays, isCoarse, heldAt, earlier, exclusions }: Writing,
  onProgress: (part: number) => Promise<void>,
  tx: Tx,
): Promise<{ written: number; keys: Set<string> }> {
  const number = scan.webinar.webinarId
  const secondsOf = await earlierSeconds(earlier, isCoarse, tx)
  const keys = new Set<string>()
  let [written, rowsRead] = [0, 0]

  for await (const rows of stagedPeople(tx)) {
    await write(aggregateStays(number, rows).map((stay) => ({ ...stay, role: 'attendee' as const })))
    rowsRead += rows.length
    await onProgress(rowsRead / scan.attendeeRows)
  }
  await write(roleStays)
  return { written, keys }

  async function write(stays: (ReportStay & { role: StayRow['role'] })[]): Promise<void> {
    const contacts = await contactsByEmail([...new Set(stays.flatMap(({ email }) => email ?? []))], tx)
    const rows = await exclusions.strip(stays.flatMap((stay) => rowsOf(stay, contacts)))
    for (const { source_key } of rows) keys.add(source_key)
    written += await writeStays(rows, { id: webinarId, usesLiveLink: true }, tx)
  }

  function rowsOf(stay: ReportStay & { role: StayRow['role'] }, contacts: Map<string, string>): StayRow[] {
    const row = {
      source_key: stay.key,
      external_session_id: reportSessionId(heldAt),
      kind: 'live' as const,
      role: stay.role,
      viewer_key: null,
      email: stay.email,
      phone: null,
      name: stay.name,
      contact_id: contacts.get(stay.email ?? '') ?? null,
      import_id: importId,
      started_at: new Date(stay.joinedAt),
      ended_at: new Date(stay.leftAt),
      precision: isCoarse ? ('minute' as const) : ('second' as const),
    }
    const exact = secondsOf(row)
    if (exact.length === 0) return [row]
    return exact.map((times) => ({ ...row, ...times, source_key: keyAt(stay, times), precision: 'second' }))
  }
}

/** Builds the stay's key from these times. */
const keyAt = ({ key, joinedAt, leftAt }: ReportStay, { started_at, ended_at }: { started_at: Date; ended_at: Date }) =>
  `${key.slice(0, -`${joinedAt}|${leftAt}`.length)}${started_at.toISOString()}|${ended_at.toISOString()}`
