import { and, eq, inArray } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import type { ImportCounts } from '../../../shared/contracts/imports'
import type { AttendeeReport, ReportStay } from '../../../shared/domain/attendee-report/attendee-report'
import { reportProblems } from '../../../shared/text/imports'
import type { Tx } from '../../db/database'
import { factsLock, holdLock } from '../../db/hold-lock'
import { files } from '../../db/tables/files'
import { imports } from '../../db/tables/imports'
import { webinars } from '../../db/tables/webinars'
import type { Deps } from '../../ports/deps'
import { deriveAttendance } from '../attendance/derive-attendance'
import { writeStays, type StayRow } from '../sync/write-stays'
import { readReport } from './read-report'
import { webinarOfReport } from './report-webinar'
import { contactsByEmail, registrantRows, roleRows, writeContacts, writeRegistrations } from './write-report-people'

type Confirmed = { importId: Id; withPanelists: boolean }

const STAYS_AT_ONCE = 5_000

/** Brings a confirmed report in: one transaction for facts and conclusions, so that it is there whole or not at all. */
export async function importAttendeeReport({ importId, withPanelists }: Confirmed, deps: Deps, { isLastAttempt }: { isLastAttempt: boolean }): Promise<void> {
  const { db, clock } = deps
  const [found] = await db
    .select({ row: imports, storageId: files.storageId })
    .from(imports)
    .innerJoin(files, eq(files.id, imports.fileId))
    .where(and(eq(imports.id, importId), inArray(imports.status, ['queued', 'running'])))
  if (!found) return

  const isThis = eq(imports.id, importId)
  await db.update(imports).set({ status: 'running', rowsDone: 0 }).where(isThis)
  try {
    const { report } = readReport(await deps.files.download(found.storageId), found.row)
    await db.transaction((tx) => write(report, { importId, withPanelists }, deps, tx))
  } catch (error) {
    // Bytes that cannot be read now will not be later; anything else may pass.
    const isFinal = isLastAttempt || error instanceof AppError
    const message = error instanceof AppError ? error.message : reportProblems.unexpected
    await db.update(imports).set(isFinal ? { status: 'failed', error: message, finishedAt: clock.now() } : { status: 'queued' }).where(isThis)
    if (!(error instanceof AppError)) throw error
  }
}

async function write(report: AttendeeReport, { importId, withPanelists }: Confirmed, { db, clock }: Deps, tx: Tx): Promise<void> {
  const at = clock.now()
  // Two reports of one webinar at once would each make it.
  await holdLock(`report:${report.webinarId}`, tx)
  const webinarId = await webinarOfReport(report, at, tx)
  await holdLock(factsLock(webinarId), tx)

  const people = registrantRows(report, at)
  let contactsMade = await writeContacts(people, at, tx)
  if (withPanelists) contactsMade += await writeContacts(roleRows(report), at, tx)
  const registered = await writeRegistrations(people, webinarId, tx)

  const emails = [...report.stays, ...report.roleStays].flatMap(({ email }) => email ?? [])
  const contacts = await contactsByEmail([...new Set(emails)], tx)
  const rows = [
    ...report.stays.map((stay) => stayRow(stay, 'attendee', contacts)),
    ...report.roleStays.map((stay) => stayRow(stay, stay.role, contacts)),
  ]
  let staysWritten = 0
  for (let start = 0; start < rows.length; start += STAYS_AT_ONCE) {
    const batch = rows.slice(start, start + STAYS_AT_ONCE)
    staysWritten += await writeStays(batch, { id: webinarId, usesLiveLink: true }, tx)
    // Seen at once, on another connection than this transaction's.
    await db.update(imports).set({ rowsDone: people.length + start + batch.length }).where(eq(imports.id, importId))
  }

  const conclusions = await deriveAttendance(webinarId, tx)
  await tx.update(webinars).set({ lastSyncedAt: at }).where(eq(webinars.id, webinarId))
  const counts: ImportCounts = {
    contactsMade,
    registrationsMade: registered.made,
    // Concluding about a registration that was just made is no change of one.
    registrationsChanged: registered.changed + Math.max(0, conclusions.registrationsChanged - registered.made),
    staysWritten,
    timelineWritten: registered.told + conclusions.timelineWritten,
  }
  const rowsTotal = people.length + rows.length
  await tx.update(imports).set({ status: 'done', webinarId, counts, rowsDone: rowsTotal, rowsTotal, error: null, finishedAt: at }).where(eq(imports.id, importId))
}

function stayRow({ key, email, name, joinedAt, leftAt }: ReportStay, role: StayRow['role'], contacts: Map<string, string>): StayRow {
  return {
    source_key: key,
    kind: 'live',
    role,
    viewer_key: null,
    email,
    phone: null,
    name,
    contact_id: contacts.get(email ?? '') ?? null,
    started_at: new Date(joinedAt),
    ended_at: new Date(leftAt),
    precision: 'second',
  }
}
