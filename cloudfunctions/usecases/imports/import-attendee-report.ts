import { and, eq, inArray } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import type { ImportCounts } from '../../../shared/contracts/imports'
import type { ReportStay } from '../../../shared/domain/attendee-report/attendee-report'
import { gatherStays } from '../../../shared/domain/attendee-report/gather-stays'
import type { ReportSurvey } from '../../../shared/domain/attendee-report/survey-report'
import { reportProblems } from '../../../shared/text/imports'
import type { Tx } from '../../db/database'
import { factsLock, holdLock } from '../../db/hold-lock'
import { imports } from '../../db/tables/imports'
import { webinars } from '../../db/tables/webinars'
import type { Deps } from '../../ports/deps'
import type { Table } from '../../ports/tables'
import { deriveAttendance } from '../attendance/derive-attendance'
import { openExclusions } from '../exclusions/exclusions'
import { writeStays, type StayRow } from '../sync/write-stays'
import { readPersonalFile } from '../personal-files/read-personal-file'
import { gatherReport } from './gather-report'
import { importedQuestion, rememberQuestions } from './imported-questions'
import { importProgress } from './import-progress'
import { readReport } from './read-report'
import { webinarOfReport } from './report-webinar'
import { stagedPeople } from './staged-rows'
import { withTable } from '../personal-files/with-table'
import { contactsByEmail, stageRoles, writeContacts, writeRegistrations } from './write-report-people'

type Confirmed = { importId: Id; withPanelists: boolean }

/** What part of the time each step takes, as measured on reports of a hundred thousand rows. */
const STEPS = { read: 0.35, people: 0.25, stays: 0.35 }

/** Brings a confirmed report in: one transaction for facts and conclusions, so that it is there whole or not at all. */
export async function importAttendeeReport(
  { importId, withPanelists }: Confirmed,
  deps: Deps,
  { isLastAttempt }: { isLastAttempt: boolean },
): Promise<void> {
  const { db, clock } = deps
  const [found] = await db
    .select({ row: imports })
    .from(imports)
    .where(and(eq(imports.id, importId), inArray(imports.status, ['queued', 'running'])))
  if (!found) return

  const isThis = eq(imports.id, importId)
  await db.update(imports).set({ status: 'running', rowsDone: 0 }).where(isThis)
  try {
    const bytes = await readPersonalFile(found.row.fileId, deps)
    await withTable(bytes, found.row.reading ?? {}, deps, async (table) => {
      const survey = await readReport(table, found.row)
      await db.transaction((tx) => write(table, survey, { importId, withPanelists }, deps, tx))
    })
  } catch (error) {
    // Bytes that cannot be read now will not be later; anything else may pass.
    const isFinal = isLastAttempt || error instanceof AppError
    const message = error instanceof AppError ? error.message : reportProblems.unexpected
    await db
      .update(imports)
      .set(isFinal ? { status: 'failed', error: message, finishedAt: clock.now() } : { status: 'queued' })
      .where(isThis)
    if (!(error instanceof AppError)) throw error
  }
}

async function write(
  table: Table,
  survey: ReportSurvey,
  { importId, withPanelists }: Confirmed,
  deps: Deps,
  tx: Tx,
): Promise<void> {
  const { db, clock } = deps
  const at = clock.now()
  const { webinar: about, columns } = survey
  const progress = importProgress(importId, STEPS, db)
  const exclusions = await openExclusions(deps, tx)
  const { roles, roleStays, startsAt } = await gatherReport({ table, survey, exclusions, at }, tx, (done) =>
    progress.tell('read', done / survey.attendeeRows),
  )

  // Two reports of one webinar at once would each make it.
  await holdLock(`report:${about.webinarId}`, tx)
  const webinarId = await webinarOfReport(about, startsAt, at, tx)
  await holdLock(factsLock(webinarId), tx)

  if (withPanelists)
    await stageRoles(await exclusions.keep(roles.map((role) => ({ ...role, phone: null, viewer_key: null }))), tx)
  const contactsMade = await writeContacts(at, tx)
  await progress.tell('people', 0.5)
  const registered = await writeRegistrations(webinarId, tx)
  await rememberQuestions(columns.questions.map(importedQuestion), webinarId, tx)
  await progress.tell('people', 1)

  let staysWritten = 0
  let rowsRead = 0
  for await (const rows of stagedPeople(tx)) {
    const stays = gatherStays(about.webinarId, rows)
    const contacts = await contactsByEmail([...new Set(stays.flatMap(({ email }) => email ?? []))], tx)
    staysWritten += await writeStays(
      await exclusions.strip(stays.map((stay) => stayRow(stay, 'attendee', contacts))),
      { id: webinarId, usesLiveLink: true },
      tx,
    )
    rowsRead += rows.length
    await progress.tell('stays', rowsRead / survey.attendeeRows)
  }
  const known = await contactsByEmail([...new Set(roleStays.flatMap(({ email }) => email ?? []))], tx)
  staysWritten += await writeStays(
    await exclusions.strip(roleStays.map((stay) => stayRow(stay, stay.role, known))),
    { id: webinarId, usesLiveLink: true },
    tx,
  )

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
  const rowsTotal = survey.attendeeRows
  await tx
    .update(imports)
    .set({ status: 'done', webinarId, counts, rowsDone: rowsTotal, rowsTotal, error: null, finishedAt: at })
    .where(eq(imports.id, importId))
}

function stayRow(
  { key, email, name, joinedAt, leftAt }: ReportStay,
  role: StayRow['role'],
  contacts: Map<string, string>,
): StayRow {
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
