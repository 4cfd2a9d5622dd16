import { and, inArray, isNull, like, or, sql } from 'drizzle-orm'
import type { Tx } from '../../db/database'
import { containing } from '../../db/containing'
import { enqueue } from '../../db/jobs'
import { files } from '../../db/tables/files'
import { imports } from '../../db/tables/imports'
import { PERSONAL_KINDS } from './keep-personal-file'
import { takePeopleOut } from './without-people'

/**
 * In the transaction that deletes a person: previews that show the name lose their people, and no file is given to
 * anybody until a job has searched it for the person's addresses.
 */
export async function forgetInFiles(name: string, tx: Tx): Promise<void> {
  if (name.trim()) {
    const shown = containing(JSON.stringify(name.trim()).slice(1, -1))
    const found = await tx
      .select({ fileId: imports.fileId })
      .from(imports)
      .where(or(like(sql`${imports.listPreview}::text`, shown), like(sql`${imports.preview}::text`, shown)))
    if (found.length > 0)
      await takePeopleOut(
        found.map(({ fileId }) => fileId),
        tx,
      )
  }

  await tx
    .update(files)
    .set({ mustBeSearched: true })
    .where(and(isNull(files.removedAt), inArray(files.kind, [...PERSONAL_KINDS])))
  await enqueue(tx, 'search-files-for-forgotten', {})
}
