import { eq, sql } from 'drizzle-orm'
import type { Folder } from '../../../shared/contracts/folders'
import type { Id } from '../../../shared/contracts/ids'
import { audit } from '../../db/audit'
import type { Tx } from '../../db/database'
import { folders } from '../../db/tables/folders'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { checkPlace } from './check-place'
import { folderRow, folderRows, oneChangeAtATime } from './folder-rows'

type Input = { id: Id; name?: string; parentId?: Id | null; position?: number }

export async function updateFolder(input: Input, operator: Operator, { db, clock }: Deps): Promise<Folder> {
  return db.transaction(async (tx) => {
    await oneChangeAtATime(tx)
    const before = await folderRow(input.id, tx)
    const all = await folderRows(tx)
    const name = input.name ?? before.name
    const parentId = input.parentId === undefined ? before.parentId : input.parentId
    checkPlace({ id: input.id, name, parentId }, all)

    await tx.update(folders).set({ name, parentId }).where(eq(folders.id, input.id))
    const hasMoved = parentId !== before.parentId
    if (hasMoved || input.position !== undefined)
      await place(input.id, siblingsOf(parentId, all, input.id), input.position, tx)

    const after = await folderRow(input.id, tx)
    await audit(tx, operator, {
      action: 'folder.updated',
      subjectType: 'folder',
      subjectId: input.id,
      before: { name: before.name, parentId: before.parentId, position: before.position },
      after: { name: after.name, parentId: after.parentId, position: after.position },
      occurredAt: clock.now(),
    })
    return after
  })
}

const siblingsOf = (parentId: Id | null, all: Folder[], id: Id) =>
  all.filter((folder) => folder.parentId === parentId && folder.id !== id).map((folder) => folder.id)

/** Puts a folder among its siblings, at the end unless a position is given, and renumbers them all. */
async function place(id: Id, siblings: Id[], position: number | undefined, tx: Tx): Promise<void> {
  const ordered = siblings.toSpliced(position ?? siblings.length, 0, id)
  const ids = sql`array[${sql.join(
    ordered.map((one) => sql`${one}::uuid`),
    sql`, `,
  )}]`
  await tx.execute(sql`
    update ${folders} set position = placed.n::int - 1
    from unnest(${ids}) with ordinality as placed (id, n)
    where ${folders}.id = placed.id`)
}
