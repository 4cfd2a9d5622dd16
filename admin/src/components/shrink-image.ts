import type { IMAGE_MAX_BYTES } from '../../../shared/contracts/uploads'

const MAX_SIDE = 1920
const QUALITIES = [0.9, 0.8, 0.65]

/** The server refuses more, so larger pictures are drawn smaller here first. */
const maxBytes = (2 * 1024 * 1024) as typeof IMAGE_MAX_BYTES

/** A picture the server will take, or null when it stays too large. */
export async function shrinkImage(file: File): Promise<File | null> {
  if (file.type === 'image/gif') return file.size <= maxBytes ? file : null

  const picture = await createImageBitmap(file)
  const scale = Math.min(1, MAX_SIDE / Math.max(picture.width, picture.height))
  if (scale === 1 && file.size <= maxBytes) return file

  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)

  const types = file.type === 'image/png' ? ['image/png', 'image/jpeg'] : ['image/jpeg']
  for (const type of types) {
    for (const quality of type === 'image/png' ? [1] : QUALITIES) {
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality))
      if (blob && blob.size <= maxBytes) return new File([blob], file.name, { type })
    }
  }
  return null
}
