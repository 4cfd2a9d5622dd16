import { eq } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import { listProblems } from '../../../shared/text/imports'
import { audit } from '../../db/audit'
import { files } from '../../db/tables/files'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { findImport } from './import-view'

/** Names and numbers in full leave the product here, so it is written down who took them along. */
export async function viewListResult(
  { id }: { id: Id },
  operator: Operator,
  { db, clock, files: storage }: Deps,
): Promise<{ fileName: string; url: string }> {
  const { resultFileId } = await findImport(id, db)
  const [file] = resultFileId ? await db.select().from(files).where(eq(files.id, resultFileId)) : []
  const [url] = file ? await storage.urlsOf([file.storageId]) : []
  if (!file || !url) throw new AppError('not_found', listProblems.noResult)

  await audit(db, {
    operatorId: operator.id,
    requestId: operator.requestId,
    action: 'import.result_taken',
    subjectType: 'import',
    subjectId: id,
    after: { fileName: file.name },
    occurredAt: clock.now(),
  })
  return { fileName: file.name, url }
}
