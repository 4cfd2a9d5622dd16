import { eq, gte } from 'drizzle-orm'
import { files } from '../../db/tables/files'
import { forgottenAddresses } from '../../db/tables/exclusions'
import type { Deps } from '../../ports/deps'
import { addressHash } from '../exclusions/forgotten'
import { withTable } from './with-table'
import { addressesIn } from './addresses-in'
import { bytesOf } from './read-personal-file'
import { removeExpiredFiles } from './remove-expired-files'

/** Looks into every file that waits for it; those that name somebody who was deleted since run out at once. */
export async function searchFilesForForgotten(deps: Deps): Promise<void> {
  const { db, clock, keys } = deps
  const waiting = await db.select().from(files).where(eq(files.mustBeSearched, true))
  for (const file of waiting) {
    const found = addressesIn(await textOf(await bytesOf(file, deps), deps)).map((address) =>
      addressHash(address, keys),
    )
    await db.transaction(async (tx) => {
      // Who is deleted meanwhile waits for this row, then asks for another search.
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

/** A workbook's texts are packed; any other file is searched as it is. */
async function textOf(bytes: Uint8Array, deps: Deps): Promise<Uint8Array> {
  if (!isPacked(bytes)) return bytes
  const texts: Buffer[] = []
  await withTable(bytes, {}, deps, async (table) => {
    for await (const rows of table.rows()) texts.push(Buffer.from(JSON.stringify(rows)))
  })
  return Buffer.concat(texts)
}

/** Whatever is zipped begins so. */
const isPacked = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
