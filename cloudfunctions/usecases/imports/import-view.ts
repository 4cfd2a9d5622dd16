import { desc, eq } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import type { ImportView } from '../../../shared/contracts/imports'
import type { Tx } from '../../db/database'
import { imports } from '../../db/tables/imports'

export type ImportRow = typeof imports.$inferSelect

export async function findImport(id: Id, tx: Tx): Promise<ImportRow> {
  const [row] = await tx.select().from(imports).where(eq(imports.id, id))
  if (!row) throw new AppError('not_found', '没有这次导入的记录')
  return row
}

export async function newestImports(count: number, tx: Tx): Promise<ImportRow[]> {
  return tx.select().from(imports).orderBy(desc(imports.createdAt), imports.id).limit(count)
}

export function importView(row: ImportRow): ImportView {
  const { id, status, fileName, timeZone, preview, counts, rowsDone, rowsTotal, error, webinarId, createdAt, finishedAt } = row
  return { id, status, fileName, timeZone, preview, counts, rowsDone, rowsTotal, error, webinarId, createdAt: createdAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null }
}
