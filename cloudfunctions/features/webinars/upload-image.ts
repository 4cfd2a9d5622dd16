import { randomUUID } from 'node:crypto'
import { imageSize } from 'image-size'
import { AppError } from '../../../shared/contracts/app-error'
import { type UploadedImage, IMAGE_MAX_BYTES, type IMAGE_MIMES } from '../../../shared/contracts/uploads'
import { message } from '../../../shared/text/messages/message'
import { audit } from '../../db/audit'
import { files } from '../../db/tables/files'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { imageUrls } from './image-urls'
import { damaged, uprightImage } from './upright-image'

/**
 * Stored under a generated name: the uploader's own may contain anything. The picture is stored upright and without
 * its metadata, because everybody may fetch it.
 */
export async function uploadImage(
  { bytes: original, name }: { bytes: Uint8Array; name: string },
  operator: Operator,
  deps: Deps,
): Promise<UploadedImage> {
  const read = readImage(original)
  const { mime, extension } = read
  const { bytes, width, height } = uprightImage(original, read)
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
    await audit(tx, operator, {
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

type Mime = (typeof IMAGE_MIMES)[number]
type ReadImage = { mime: Mime; extension: string; width: number; height: number; orientation: number }

/** Providers and phones draw nothing larger, and a few bytes can declare an image that fills the memory. */
const LONGEST_SIDE = 8_000
const MOST_PIXELS = 40_000_000
const SHORTEST_SIDE = 16

const KINDS: { mime: Mime; type: string; extension: string; startsWith: number[] }[] = [
  { mime: 'image/jpeg', type: 'jpg', extension: 'jpg', startsWith: [0xff, 0xd8, 0xff] },
  { mime: 'image/png', type: 'png', extension: 'png', startsWith: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mime: 'image/gif', type: 'gif', extension: 'gif', startsWith: [0x47, 0x49, 0x46, 0x38] },
]

/** The type of the bytes, whatever the file name says. Throws the reason when they cannot be used. */
function readImage(bytes: Uint8Array): ReadImage {
  if (bytes.length > IMAGE_MAX_BYTES)
    throw new AppError('too_large', message('image_too_large', { megabytes: megabytes(bytes.length) }))

  const kind = KINDS.find(({ startsWith }) => startsWith.every((byte, index) => bytes[index] === byte))
  if (!kind) throw new AppError('unsupported_file', 'image_kind_not_supported')

  const { width, height, orientation = 1 } = sizeOf(bytes, kind.type)
  if (Math.min(width, height) < SHORTEST_SIDE)
    throw new AppError('unsupported_file', message('image_too_small', { width, height, least: SHORTEST_SIDE }))
  if (Math.max(width, height) > LONGEST_SIDE || width * height > MOST_PIXELS) {
    throw new AppError('unsupported_file', message('image_sides_too_long', { width, height, most: LONGEST_SIDE }))
  }
  return { mime: kind.mime, extension: kind.extension, width, height, orientation }
}

function sizeOf(bytes: Uint8Array, type: string): { width: number; height: number; orientation?: number } {
  try {
    const read = imageSize(bytes)
    if (read.type === type) return read
  } catch {
    // Truncated or not what its first bytes declare: the same answer as for a foreign type.
  }
  throw damaged()
}

const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1)
