import { and, count, isNull } from 'drizzle-orm'
import type { Folder } from '../../../shared/contracts/folders'
import { webinars } from '../../db/tables/webinars'
import type { Deps } from '../../ports/deps'
import { folderRows } from './folder-rows'

export async function listFolders({ db }: Pick<Deps, 'db'>): Promise<{ items: Folder[]; unfiledCount: number }> {
  const [all, unfiled] = await Promise.all([
    folderRows(db),
    db
      .select({ n: count() })
      .from(webinars)
      .where(and(isNull(webinars.folderId), isNull(webinars.deletedAt))),
  ])
  const tops = all.filter((folder) => folder.parentId === null)
  return {
    items: tops.flatMap((top) => [top, ...all.filter((folder) => folder.parentId === top.id)]),
    unfiledCount: unfiled[0]?.n ?? 0,
  }
}
