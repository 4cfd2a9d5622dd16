import { randomUUID } from 'node:crypto'
import type { UploadedImage } from '../../../shared/contracts/uploads'
import { audit } from '../../db/audit'
import { files } from '../../db/tables/files'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { imageUrls } from './image-urls'
import { readImage } from './read-image'

/** Stored under a name of ours: the uploader's own may hold anything. */
export async function uploadImage(
  { bytes, name }: { bytes: Uint8Array; name: string },
  operator: Operator,
  deps: Deps,
): Promise<UploadedImage> {
  const { mime, extension, width, height } = readImage(bytes)
  const now = deps.clock.now()
  const id = randomUUID()
  const { fileId: storageId } = await deps.files.upload(
    `images/${now.toISOString().slice(0, 7)}/${id}.${extension}`,
    bytes,
  )

  await deps.db.transaction(async (tx) => {
    await tx.insert(files).values({
      id,
      storageId,
      kind: 'image',
      name: `${id}.${extension}`,
      mime,
      bytes: bytes.length,
      width,
      height,
      createdBy: operator.id,
      createdAt: now,
    })
    await audit(tx, {
      operatorId: operator.id,
      requestId: operator.requestId,
      action: 'image.uploaded',
      subjectType: 'file',
      subjectId: id,
      after: { name: name.slice(0, 100), mime, bytes: bytes.length, width, height },
      occurredAt: now,
    })
  })
  const urls = await imageUrls([id], deps)
  return { fileId: id, url: urls.get(id) ?? '', width, height, bytes: bytes.length }
}
