import { and, eq, inArray } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import type { ListColumn } from '../../../shared/contracts/list-imports'
import { BYTE_ORDER_MARK, csvRows } from '../../../shared/domain/csv/write-csv'
import type { Language } from '../../../shared/text/language'
import { inWords, messageObject } from '../../../shared/text/messages/message'
import { textOf } from '../../../shared/text/text-of'
import type { Tx } from '../../db/database'
import { factsLock, holdLock } from '../../db/hold-lock'
import { files } from '../../db/tables/files'
import { imports } from '../../db/tables/imports'
import type { Deps } from '../../ports/deps'
import type { Table } from '../../ports/tables'
import { keepPersonalFile } from '../contacts/keep-personal-file'
import { readPersonalFile } from '../contacts/read-personal-file'
import { withTable } from '../contacts/with-table'
import { deriveAttendance } from '../sync/derive-attendance'
import { findImport, type ImportRow } from './import-view'
import { rememberQuestions } from './imported-questions'
import { openList } from './open-list'
import { countInto, decidedRows, noCounts, type WorkedRow } from './process-list'
import { writeListRows } from './write-list-rows'

/**
 * Imports a confirmed list in one transaction: all or nothing is stored, and an attempt that broke off leaves no row
 * that the next one would count as known before.
 */
export async function importRegistrantList(
  { importId, language }: { importId: Id; language: Language },
  deps: Deps,
  { isLastAttempt }: { isLastAttempt: boolean },
): Promise<void> {
  const { db, clock } = deps
  const isThis = and(eq(imports.id, importId), inArray(imports.status, ['queued', 'running']))
  const [begun] = await db
    .update(imports)
    .set({ status: 'running', rowsDone: 0 })
    .where(isThis)
    .returning({ fileId: imports.fileId })
  if (!begun) return

  try {
    const bytes = await readPersonalFile(begun.fileId, deps)
    const row = await findImport(importId, db)
    await withTable(bytes, row.reading ?? {}, deps, (table) =>
      db.transaction((tx) => write(table, row, language, deps, tx)),
    )
  } catch (error) {
    // Bytes that cannot be read now cannot be read later; any other error may be temporary.
    const isFinal = isLastAttempt || error instanceof AppError
    const problem = messageObject(error instanceof AppError ? error.userMessage : 'import_unexpected')
    await db
      .update(imports)
      .set(isFinal ? { status: 'failed', error: problem, finishedAt: clock.now() } : { status: 'queued' })
      .where(isThis)
    if (!(error instanceof AppError)) throw error
  }
}

async function write(
  table: Table,
  { id, webinarId, fileName, timeZone, dateOrder, listSettings, createdBy }: ImportRow,
  language: Language,
  deps: Deps,
  tx: Tx,
): Promise<void> {
  const { db, clock, keys } = deps
  const at = clock.now()
  if (!webinarId || !listSettings) throw new AppError('not_found', 'webinar_not_found')
  await holdLock(factsLock(webinarId), tx)

  const list = await openList(
    { table, options: { timeZone, dateOrder, settings: listSettings }, webinarId, at },
    { keys },
    tx,
  )
  const result = resultFile(listSettings.columns, language)
  const counts = noCounts()
  let rowsDone = 0
  for await (const rows of list.work(tx)) {
    counts.contactsMade += await writeListRows(decidedRows(rows), webinarId, at, tx)
    for (const row of rows) countInto(counts, row)
    result.add(rows)
    rowsDone += rows.length
    // Visible at once, because it is written on another connection than this transaction's.
    await db.update(imports).set({ rowsDone }).where(eq(imports.id, id))
  }
  await rememberQuestions(list.questions.imported(), webinarId, tx)
  // Stays of people unknown until now are linked to their registration.
  await deriveAttendance(webinarId, tx)

  const name = resultName(fileName, language)
  const file = await keepPersonalFile({ kind: 'import_result', name, bytes: result.bytes(), createdBy }, deps)
  await tx.insert(files).values(file)
  await tx
    .update(imports)
    .set({
      status: 'done',
      listCounts: counts,
      resultFileId: file.id,
      rowsDone: list.rows,
      rowsTotal: list.rows,
      error: null,
      finishedAt: at,
    })
    .where(eq(imports.id, id))
}

const resultName = (fileName: string, language: Language) =>
  `${fileName.replace(/\.(csv|xlsx|txt|tsv)$/i, '').slice(0, 150)}-${textOf(language).listFile.result.fileName}.csv`

/**
 * The list as the operator uploaded it, with each row's result in front: to be sorted, corrected and uploaded again.
 */
function resultFile(columns: ListColumn[], language: Language) {
  const { line, outcome, reason, outcomes, statuses } = textOf(language).listFile.result
  const parts = [
    Buffer.from(BYTE_ORDER_MARK + csvRows([[line, outcome, reason, ...columns.map(({ title }) => title)]])),
  ]

  function rowOf(worked: WorkedRow): string[] {
    const place = (worked.row ?? worked.error).line
    return [String(place), outcomes[worked.decision.outcome], reasonOf(worked), ...worked.cells]
  }

  function reasonOf({ row, notes = [], error, decision }: WorkedRow): string {
    if (decision.outcome !== 'skipped') {
      const status = row?.status && row.status !== 'registered' ? statuses[row.status] : ''
      return [status, ...notes.map(({ column, code }) => `${column}: ${inWords(`list_row_${code}`, language)}`)]
        .filter(Boolean)
        .join(' | ')
    }
    const sentence = inWords(`list_row_${decision.code}`, language)
    return error?.column ? `${error.column}: ${sentence}` : sentence
  }

  return {
    add(rows: WorkedRow[]): void {
      parts.push(Buffer.from(csvRows(rows.map(rowOf))))
    },
    bytes: (): Uint8Array => Buffer.concat(parts),
  }
}
