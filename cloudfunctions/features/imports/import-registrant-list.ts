import { and, eq, inArray } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import type { ListColumn } from '../../../shared/contracts/list-imports'
import { BYTE_ORDER_MARK, csvRows } from '../../../shared/domain/csv/write-csv'
import { listProblems, listResultWords, listErrorSentences } from '../../../shared/text/imports'
import { inEnglish } from '../../../shared/text/in-english'
import type { Language } from '../../../shared/text/language'
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
    const message = error instanceof AppError ? error.message : listProblems.unexpected
    await db
      .update(imports)
      .set(isFinal ? { status: 'failed', error: message, finishedAt: clock.now() } : { status: 'queued' })
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
  if (!webinarId || !listSettings) throw new AppError('not_found', '直播不存在或已被删除')
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
  `${fileName.replace(/\.(csv|xlsx|txt|tsv)$/i, '').slice(0, 150)}-${wordIn(listResultWords.fileName, language)}.csv`

const wordIn = (word: string, language: Language): string => (language === 'en' ? inEnglish(word) : word)

/**
 * The list as the operator uploaded it, with each row's result in front: to be sorted, corrected and uploaded again.
 */
function resultFile(columns: ListColumn[], language: Language) {
  const say = (word: string) => wordIn(word, language)
  const { line, outcome, reason, outcomes, statuses } = listResultWords
  const parts = [
    Buffer.from(
      BYTE_ORDER_MARK + csvRows([[say(line), say(outcome), say(reason), ...columns.map(({ title }) => title)]]),
    ),
  ]

  function rowOf(worked: WorkedRow): string[] {
    const place = (worked.row ?? worked.error).line
    return [String(place), say(outcomes[worked.decision.outcome]), reasonOf(worked), ...worked.cells]
  }

  function reasonOf({ row, notes = [], error, decision }: WorkedRow): string {
    if (decision.outcome !== 'skipped') {
      const status = row?.status && row.status !== 'registered' ? say(statuses[row.status]) : ''
      return [status, ...notes.map(({ column, code }) => `${column}: ${say(listErrorSentences[code])}`)]
        .filter(Boolean)
        .join(' | ')
    }
    const sentence = say(listErrorSentences[decision.code])
    return error?.column ? `${error.column}: ${sentence}` : sentence
  }

  return {
    add(rows: WorkedRow[]): void {
      parts.push(Buffer.from(csvRows(rows.map(rowOf))))
    },
    bytes: (): Uint8Array => Buffer.concat(parts),
  }
}
