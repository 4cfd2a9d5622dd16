import { asc, eq, sql } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Folder } from '../../../shared/contracts/folders'
import type { Id } from '../../../shared/contracts/ids'
import type { Tx } from '../../db/database'
import { folders } from '../../db/tables/folders'
import { webinars } from '../../db/tables/webinars'

const columns = {
  id: folders.id,
  parentId: folders.parentId,
  name: folders.name,
  position: folders.position,
  webinarsCount: sql<number>`(select count(*)::int from ${webinars} w where w.folder_id = ${folders}.id and w.deleted_at is null)`,
}

export function folderRows(tx: Tx): Promise<Folder[]> {
  return tx.select(columns).from(folders).orderBy(asc(folders.position), asc(folders.name))
}

export async function folderRow(id: Id, tx: Tx): Promise<Folder> {
  const [folder] = await tx.select(columns).from(folders).where(eq(folders.id, id))
  if (!folder) throw new AppError('not_found', 'folder_not_found')
  return folder
}

/**
 * Folders are few and change rarely: one change at a time guarantees two levels, unique names and positions without
 * gaps.
 */
export async function oneChangeAtATime(tx: Tx): Promise<void> {
  await tx.execute(sql`lock table ${folders} in share row exclusive mode`)
}
