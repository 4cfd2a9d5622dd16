import type { Folder } from '../../../shared/contracts/folders'
import type { Id } from '../../../shared/contracts/ids'
import { audit } from '../../db/audit'
import { folders } from '../../db/tables/folders'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { checkPlace } from './check-place'
import { folderRow, folderRows, oneChangeAtATime } from './folder-rows'

export async function createFolder(
  { name, parentId }: { name: string; parentId: Id | null },
  operator: Operator,
  { db, clock }: Deps,
): Promise<Folder> {
  return db.transaction(async (tx) => {
    await oneChangeAtATime(tx)
    const all = await folderRows(tx)
    checkPlace({ name, parentId }, all)

    const siblings = all.filter((folder) => folder.parentId === parentId)
    const position = Math.max(-1, ...siblings.map((folder) => folder.position)) + 1
    const [made] = await tx
      .insert(folders)
      .values({ name, parentId, position, createdAt: clock.now() })
      .returning({ id: folders.id })
    if (!made) throw new Error('A folder was not inserted')

    await audit(tx, operator, {
      action: 'folder.created',
      subjectType: 'folder',
      subjectId: made.id,
      after: { name, parentId },
      occurredAt: clock.now(),
    })
    return folderRow(made.id, tx)
  })
}
