import { desc, eq, getTableColumns } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import type { AnyImport, ImportView } from '../../../shared/contracts/imports'
import type { ListImportView } from '../../../shared/contracts/list-imports'
import type { Tx } from '../../db/database'
import { imports } from '../../db/tables/imports'
import { operators } from '../../db/tables/operators'
import { webinars } from '../../db/tables/webinars'

type Row = typeof imports.$inferSelect
export type ImportRow = Row & { webinarTitle: string | null; createdByName: string | null; undoneByName: string | null }

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
  if (!row) throw new AppError('not_found', '没有这次导入的记录')
  return row
}

export async function newestImports(count: number, tx: Tx): Promise<ImportRow[]> {
  return selected(tx).orderBy(desc(imports.createdAt), imports.id).limit(count)
}

export function importView(row: ImportRow): AnyImport {
  return row.kind === 'registrant_list' ? listView(row) : reportView(row)
}

function reportView(row: ImportRow): ImportView {
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

export function listView(row: ImportRow): ListImportView {
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
