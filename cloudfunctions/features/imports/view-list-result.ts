import { eq } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import { audit } from '../../db/audit'
import { files } from '../../db/tables/files'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { downloadAddress } from '../contacts/download-address'
import { findImport } from './import-view'

/**
 * An address for the result file, for this operator and for five minutes. Names and numbers leave unmasked, so the
 * audit log records who downloaded it.
 */
export async function viewListResult(
  { id }: { id: Id },
  operator: Operator,
  deps: Deps,
): Promise<{ fileName: string; url: string }> {
  const { db, clock } = deps
  const { resultFileId } = await findImport(id, db)
  const [file] = resultFileId ? await db.select().from(files).where(eq(files.id, resultFileId)) : []
  if (!file || file.removedAt) throw new AppError('not_found', 'no_result_yet')

  await audit(db, operator, {
    action: 'import.result_taken',
    subjectType: 'import',
    subjectId: id,
    after: { fileName: file.name },
    occurredAt: clock.now(),
  })
  return { fileName: file.name, url: downloadAddress(file.id, operator, deps) }
}
