import { desc, eq, getTableColumns } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import type { ImportView, KeptImportPreview } from '../../../shared/contracts/imports'
import type { KeptListPreview, ListImportView } from '../../../shared/contracts/list-imports'
import type { MessageObject } from '../../../shared/text/messages/message'
import type { Tx } from '../../db/database'
import { imports } from '../../db/tables/imports'
import { operators } from '../../db/tables/operators'
import { webinars } from '../../db/tables/webinars'

type Row = typeof imports.$inferSelect
export type ImportRow = Row & { webinarTitle: string | null; createdByName: string | null; undoneByName: string | null }

/** An import as it is shown, but for the words of its problems. */
type Kept<View, Preview> = Omit<View, 'error' | 'preview'> & { error: MessageObject | null; preview: Preview }
export type KeptReportImport = Kept<ImportView, KeptImportPreview>
export type KeptListImport = Kept<ListImportView, KeptListPreview>
export type KeptImport = KeptReportImport | KeptListImport

const undoers = alias(operators, 'undoers')
const selected = (tx: Tx) =>
  tx
    .select({
      ...getTableColumns(imports),
      webinarTitle: webinars.title,
      createdByName: operators.name,
      undoneByName: undoers.name,
    })
    .from(imports)
    .leftJoin(webinars, eq(webinars.id, imports.webinarId))
    .leftJoin(operators, eq(operators.id, imports.createdBy))
    .leftJoin(undoers, eq(undoers.id, imports.undoneBy))

export async function findImport(id: Id, tx: Tx): Promise<ImportRow> {
  const [row] = await selected(tx).where(eq(imports.id, id))
  if (!row) throw new AppError('not_found', 'import_not_found')
  return row
}

export async function newestImports(count: number, tx: Tx): Promise<ImportRow[]> {
  return selected(tx).orderBy(desc(imports.createdAt), imports.id).limit(count)
}

export function importView(row: ImportRow): KeptImport {
  return row.kind === 'registrant_list' ? listView(row) : reportView(row)
}

function reportView(row: ImportRow): KeptReportImport {
  const { preview, counts, replacedById, undoneAt, undoneByName } = row
  if (!preview) throw new Error(`The report ${row.id} was kept without its preview`)
  return {
    kind: 'zoom_attendee_report',
    ...common(row),
    preview,
    counts,
    replacedById,
    undoneAt: undoneAt?.toISOString() ?? null,
    undoneBy: undoneByName ?? '',
  }
}

export function listView(row: ImportRow): KeptListImport {
  const { listSettings, listPreview, listCounts, dateOrder, resultFileId, webinarTitle } = row
  if (!listSettings || !listPreview) throw new Error(`The list ${row.id} was kept without its preview`)
  return {
    kind: 'registrant_list',
    ...common(row),
    dateOrder,
    settings: listSettings,
    preview: listPreview,
    counts: listCounts,
    webinarTitle: webinarTitle ?? '',
    hasResult: resultFileId !== null,
  }
}

function common(row: ImportRow) {
  const { id, status, fileName, timeZone, reading, rowsDone, rowsTotal, error, webinarId } = row
  return {
    id,
    status,
    fileName,
    timeZone,
    reading,
    rowsDone,
    rowsTotal,
    error,
    webinarId,
    person: row.createdByName ?? '',
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  }
}
