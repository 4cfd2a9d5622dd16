import { and, eq, inArray } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import { files } from '../../db/tables/files'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { isValidAddress } from './download-address'
import { PERSONAL_KINDS } from './keep-personal-file'
import { readPersonalFile } from './read-personal-file'

type Asked = { id: Id; until: number; key: string }

/** The file behind an address that this operator received a moment ago. */
export async function downloadPersonalFile(
  asked: Asked,
  operator: Operator,
  deps: Deps,
): Promise<{ name: string; mime: string; bytes: Uint8Array }> {
  if (!isValidAddress(asked, operator, deps)) throw new AppError('not_found', 'download_link_expired')

  const [file] = await deps.db
    .select({ name: files.name, mime: files.mime, mustBeSearched: files.mustBeSearched })
    .from(files)
    .where(and(eq(files.id, asked.id), inArray(files.kind, [...PERSONAL_KINDS])))
  if (!file) throw new AppError('not_found', 'personal_file_removed')
  if (file.mustBeSearched) throw new AppError('conflict', 'personal_file_being_searched')
  return { name: file.name, mime: file.mime, bytes: await readPersonalFile(asked.id, deps) }
}
