import { eq, gte, and, inArray, isNull, lte, sql } from 'drizzle-orm'
import { forgottenAddresses } from '../../db/tables/exclusions'
import { files } from '../../db/tables/files'
import { imports } from '../../db/tables/imports'
import type { Deps } from '../../ports/deps'
import { addressesIn } from './addresses-in'
import { addressHash } from './forgotten'
import { bytesOf } from './read-personal-file'
import { withTable } from './with-table'
import { takePeopleOut } from './without-people'

/** Searches every file that waits for it; files that name a deleted person expire at once. */
export async function searchFilesForForgotten(deps: Deps): Promise<void> {
  const { db, clock, keys } = deps
  const waiting = await db.select().from(files).where(eq(files.mustBeSearched, true))
  for (const file of waiting) {
    const found = addressesIn(await textOf(await bytesOf(file, deps), deps)).map((address) =>
      addressHash(address, keys),
    )
    await db.transaction(async (tx) => {
      // A deletion at the same time waits for this row, then requests another search.
      await tx.select({ id: files.id }).from(files).where(eq(files.id, file.id)).for('update')
      const forgotten = await tx
        .select({ hash: forgottenAddresses.hash })
        .from(forgottenAddresses)
        .where(gte(forgottenAddresses.forgottenAt, file.createdAt))
      const hashes = new Set(forgotten.map(({ hash }) => hash))
      const namesSomebody = found.some((hash) => hashes.has(hash))
      await tx
        .update(files)
        .set(namesSomebody ? { expiresAt: clock.now() } : { mustBeSearched: false })
        .where(eq(files.id, file.id))
    })
  }
  await removeExpiredFiles(deps)
}

/** A workbook's texts are compressed; any other file is searched as it is. */
async function textOf(bytes: Uint8Array, deps: Deps): Promise<Uint8Array> {
  if (!isPacked(bytes)) return bytes
  const texts: Buffer[] = []
  await withTable(bytes, {}, deps, async (table) => {
    for await (const rows of table.rows()) texts.push(Buffer.from(JSON.stringify(rows)))
  })
  return Buffer.concat(texts)
}

/** Every zip file begins with these bytes. */
const isPacked = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4

const AT_ONCE = 200

/** Removes the bytes of every expired file, and the people in its import's preview. */
async function removeExpiredFiles({ db, clock, files: storage }: Pick<Deps, 'db' | 'clock' | 'files'>): Promise<void> {
  for (;;) {
    const due = await db
      .select({ id: files.id, storageId: files.storageId })
      .from(files)
      .where(
        and(
          isNull(files.removedAt),
          lte(files.expiresAt, clock.now()),
          // A running import reads its file to the end.
          sql`not exists (select from ${imports} i where i.file_id = ${files}.id and i.status in ('queued', 'running'))`,
        ),
      )
      .limit(AT_ONCE)
    if (due.length === 0) return

    // Removing bytes that are already gone succeeds, so an attempt that broke off is repeated as a whole.
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
