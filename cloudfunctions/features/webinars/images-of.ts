import { and, eq, inArray } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import type { Tx } from '../../db/database'
import { files } from '../../db/tables/files'
import type { WebinarDraft } from '../../ports/live-provider'
import type { Deps } from '../../ports/deps'

type ImageFields = {
  coverFileId?: Id | null
  promoCoverFileId?: Id | null
  logoFileId?: Id | null
  shareCoverFileId?: Id | null
}

/** Every image id must be one of an uploaded image. */
export async function checkImages(fields: ImageFields, tx: Tx): Promise<void> {
  const named = Object.entries(fields).filter((entry): entry is [string, Id] => typeof entry[1] === 'string')
  if (named.length === 0) return

  const found = await tx
    .select({ id: files.id })
    .from(files)
    .where(
      and(
        inArray(
          files.id,
          named.map(([, id]) => id),
        ),
        eq(files.kind, 'image'),
      ),
    )
  const missing = named.filter(([, id]) => !found.some((file) => file.id === id))
  if (missing.length > 0)
    throw new AppError('bad_input', '', {
      fields: Object.fromEntries(missing.map(([field]) => [field, 'image_not_found'])),
    })
}

/** The cover's bytes, as a provider accepts them. */
export async function readCover(
  fileId: Id,
  tx: Tx,
  { files: storage }: Pick<Deps, 'files'>,
): Promise<NonNullable<WebinarDraft['cover']>> {
  const [file] = await tx.select().from(files).where(eq(files.id, fileId))
  if (!file) throw new AppError('bad_input', '', { fields: { coverFileId: 'image_not_found' } })
  return { bytes: await storage.download(file.storageId), mime: file.mime, name: file.name }
}
