import type { IMAGE_MIMES } from '../../../shared/contracts/uploads'
import { text } from '../text/text'

const MIMES: typeof IMAGE_MIMES = ['image/jpeg', 'image/png', 'image/gif']

/** Why this file cannot be used, or an empty string. A name may lie, so the picture itself is opened. */
export async function readableImage(file: File): Promise<string> {
  if (!(MIMES as readonly string[]).includes(file.type)) return text.media.image.wrongType

  const picture = await createImageBitmap(file).catch(() => null)
  picture?.close()
  return picture ? '' : text.media.image.notImage
}
