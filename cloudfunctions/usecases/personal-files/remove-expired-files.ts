import { and, inArray, isNull, lte, sql } from 'drizzle-orm'
import { files } from '../../db/tables/files'
import { imports } from '../../db/tables/imports'
import type { Deps } from '../../ports/deps'
import { takePeopleOut } from './without-people'

const AT_ONCE = 200

/** Removes the bytes of every file whose time is over, and what its import's preview shows of people. */
export async function removeExpiredFiles({
  db,
  clock,
  files: storage,
}: Pick<Deps, 'db' | 'clock' | 'files'>): Promise<void> {
  for (;;) {
    const due = await db
      .select({ id: files.id, storageId: files.storageId })
      .from(files)
      .where(
        and(
          isNull(files.removedAt),
          lte(files.expiresAt, clock.now()),
          // An import that is under way reads its file to the end.
          sql`not exists (select from ${imports} i where i.file_id = ${files}.id and i.status in ('queued', 'running'))`,
        ),
      )
      .limit(AT_ONCE)
    if (due.length === 0) return

    // Asked again for bytes that are gone, the storage only says so: a try that was cut short is made again as a whole.
    await storage.remove(due.map(({ storageId }) => storageId))
    const ids = due.map(({ id }) => id)
    await db.transaction(async (tx) => {
      await takePeopleOut(ids, tx)
      await tx.update(imports).set({ resultFileId: null }).where(inArray(imports.resultFileId, ids))
      await tx.update(files).set({ removedAt: clock.now(), mustBeSearched: false }).where(inArray(files.id, ids))
    })
    if (due.length < AT_ONCE) return
  }
}
