import { eq } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import { files } from '../../db/tables/files'
import type { Deps } from '../../ports/deps'
import { SEALED_FOR } from './keep-personal-file'

type Reading = Pick<Deps, 'db' | 'files' | 'keys' | 'clock'>

/** The bytes as they were stored. Throws `not_found` once they were removed or have expired. */
export async function readPersonalFile(id: Id, deps: Reading): Promise<Uint8Array> {
  const [file] = await deps.db.select().from(files).where(eq(files.id, id))
  if (!file || file.removedAt || (file.expiresAt && file.expiresAt <= deps.clock.now()))
    throw new AppError('not_found', 'personal_file_removed')
  return bytesOf(file, deps)
}

export async function bytesOf(
  { storageId, isSealed }: { storageId: string; isSealed: boolean },
  { files: storage, keys }: Pick<Deps, 'files' | 'keys'>,
): Promise<Uint8Array> {
  const stored = await storage.download(storageId)
  return isSealed ? keys.openBytes(SEALED_FOR, stored) : stored
}
