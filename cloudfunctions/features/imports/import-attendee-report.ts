import { and, eq, inArray, sql } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import type { ImportCounts } from '../../../shared/contracts/imports'
import { reportProblems } from '../../../shared/text/imports'
import type { Tx, Database } from '../../db/database'
import { factsLock, holdLock } from '../../db/hold-lock'
import { imports } from '../../db/tables/imports'
import { webinars } from '../../db/tables/webinars'
import type { Deps } from '../../ports/deps'
import type { Table } from '../../ports/tables'
import { openExclusions } from '../contacts/exclusions'
import { readPersonalFile } from '../contacts/read-personal-file'
import { withTable } from '../contacts/with-table'
import { deriveAttendance } from '../sync/derive-attendance'
import { earlierReports } from '../sync/earlier-reports'
import { heldAtOf, isKnownFromProvider, keepReportSession, planLikeReports } from '../sync/report-session'
import { aggregateReport } from './aggregate-report'
import { importedQuestion, rememberQuestions } from './imported-questions'
import { readReport } from './read-report'
import { webinarOfReport } from './report-webinar'
import type { ReportScan } from './rules/attendee-report/scan-report'
import { dropRowsOfEarlier, takeThePlace } from './take-the-place'
import { stageRoles, writeContacts, writeRegistrations } from './write-report-people'
import { writeReportStays } from './write-report-stays'

type Confirmed = { importId: Id; withPanelists: boolean }

/** Each step's share of the time, measured with reports of a hundred thousand rows. */
const STEPS = { read: 0.35, people: 0.25, stays: 0.35 }

/** Imports a confirmed report: one transaction for facts and derived data, so that all or nothing is stored. */
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
      const scan = await readReport(table, found.row)
      await db.transaction((tx) =>
        write(table, scan, { importId, withPanelists, timeZone: found.row.timeZone }, deps, tx),
      )
    })
  } catch (error) {
    // Bytes that cannot be read now cannot be read later; any other error may be temporary.
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
  scan: ReportScan,
  { importId, withPanelists, timeZone }: Confirmed & { timeZone: string },
  deps: Deps,
  tx: Tx,
): Promise<void> {
  const { db, clock } = deps
  const at = clock.now()
  const { webinar: about, columns } = scan
  const progress = importProgress(importId, STEPS, db)
  const exclusions = await openExclusions(deps, tx)
  const { roles, roleStays, isCoarse, startsAt } = await aggregateReport({ table, scan, exclusions, at }, tx, (done) =>
    progress.report('read', done / scan.attendeeRows),
  )

  // Two parallel imports of one webinar would each create it.
  await holdLock(`report:${about.webinarId}`, tx)
  const webinarId = await webinarOfReport(about, startsAt, at, tx)
  await holdLock(factsLock(webinarId), tx)
  const earlier = await earlierReports(webinarId, { importId, startedAt: startsAt, timeZone }, tx)
  const heldAt = heldAtOf(startsAt, earlier)
  const session = { webinarId, heldAt, endsAt: new Date(heldAt.getTime() + (about.durationMinutes ?? 60) * 60_000) }
  const isKnown = await isKnownFromProvider(session, tx)
  if (about.durationMinutes && !isKnown) await keepReportSession(session, earlier, tx)
  await planLikeReports(webinarId, tx)

  if (withPanelists)
    await stageRoles(await exclusions.keep(roles.map((role) => ({ ...role, phone: null, viewer_key: null }))), tx)
  const contactsMade = await writeContacts(importId, at, tx)
  await progress.report('people', 0.5)
  const registered = await writeRegistrations({ importId, webinarId, at }, tx)
  await rememberQuestions(columns.questions.map(importedQuestion), webinarId, tx)
  await progress.report('people', 1)

  const stays = isKnown
    ? { written: 0, keys: new Set<string>() }
    : await writeReportStays(
        { importId, webinarId, scan, roleStays, isCoarse, heldAt, earlier, exclusions },
        (part) => progress.report('stays', part),
        tx,
      )
  const replaced = await dropRowsOfEarlier({ webinarId, earlier, keys: stays.keys }, tx)

  const derived = await deriveAttendance(webinarId, tx)
  await tx.update(webinars).set({ lastSyncedAt: at }).where(eq(webinars.id, webinarId))
  const counts: ImportCounts = {
    contactsMade,
    registrationsMade: registered.made,
    // Deriving attendance of a new registration does not count as a change.
    registrationsChanged:
      registered.changed + replaced.registrations + Math.max(0, derived.registrationsChanged - registered.made),
    staysWritten: stays.written + replaced.stays,
    timelineWritten: registered.eventsWritten + derived.timelineWritten,
  }
  const rowsTotal = scan.attendeeRows
  // An import that changed nothing owns nothing: the rows stay those of the earlier import, which can be undone.
  const isRepeat = earlier.length > 0 && Object.values(counts).every((count) => count === 0)
  if (!isRepeat) await takeThePlace({ importId, earlier }, tx)
  await tx
    .update(imports)
    .set({
      status: 'done',
      webinarId,
      heldAt: isRepeat ? null : heldAt,
      counts,
      rowsDone: rowsTotal,
      rowsTotal,
      error: null,
      finishedAt: at,
    })
    .where(eq(imports.id, importId))
}

/**
 * Writes an import's progress at once, on another connection than its transaction's. Steps are parts of the whole, in
 * order.
 */
function importProgress<Step extends string>(importId: string, steps: Record<Step, number>, db: Database) {
  const names = Object.keys(steps) as Step[]

  return {
    async report(step: Step, part: number): Promise<void> {
      const before = names.slice(0, names.indexOf(step)).reduce((sum, name) => sum + steps[name], 0)
      const share = before + Math.min(1, part) * steps[step]
      await db
        .update(imports)
        .set({ rowsDone: sql`floor(${imports.rowsTotal} * ${share}::float8)::int` })
        .where(eq(imports.id, importId))
    },
  }
}
