import { eq } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import { message } from '../../../shared/text/messages/message'
import { audit } from '../../db/audit'
import { folders } from '../../db/tables/folders'
import { webinars } from '../../db/tables/webinars'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { folderRow, folderRows, oneChangeAtATime } from './folder-rows'

export async function deleteFolder(
  { id }: { id: Id },
  operator: Operator,
  { db, clock }: Deps,
): Promise<{ unfiled: number }> {
  return db.transaction(async (tx) => {
    await oneChangeAtATime(tx)
    const folder = await folderRow(id, tx)
    const children = (await folderRows(tx)).filter((other) => other.parentId === id)
    if (children.length > 0)
      throw new AppError('conflict', message('folder_has_children', { name: folder.name, children: children.length }))

    const unfiled = await tx
      .update(webinars)
      .set({ folderId: null, updatedAt: clock.now() })
      .where(eq(webinars.folderId, id))
      .returning({ id: webinars.id })
    await tx.delete(folders).where(eq(folders.id, id))
    await audit(tx, operator, {
      action: 'folder.deleted',
      subjectType: 'folder',
      subjectId: id,
      before: { name: folder.name, parentId: folder.parentId, webinarIds: unfiled.map((webinar) => webinar.id) },
      occurredAt: clock.now(),
    })
    return { unfiled: unfiled.length }
  })
}
