import { decode, encode } from 'jpeg-js'
import { AppError } from '../../../shared/contracts/app-error'
import type { IMAGE_MIMES } from '../../../shared/contracts/uploads'
import { stripGif } from './rules/strip-gif'
import { stripJpeg } from './rules/strip-jpeg'
import { stripPng } from './rules/strip-png'
import { turnPixels } from './rules/turn-pixels'

/** Turning takes up to half a second for a million pixels; the panel sends at most 3.7 million. */
const MOST_TURNED_PIXELS = 4_000_000
const QUALITY = 88

const STRIP: Record<(typeof IMAGE_MIMES)[number], (bytes: Uint8Array) => Uint8Array | null> = {
  'image/jpeg': stripJpeg,
  'image/png': stripPng,
  'image/gif': stripGif,
}

type Read = { mime: (typeof IMAGE_MIMES)[number]; width: number; height: number; orientation: number }
type Upright = { bytes: Uint8Array; width: number; height: number }

/** The picture as it is shown, without where, when and with what it was taken. Throws when it cannot be read. */
export function uprightImage(original: Uint8Array, { mime, width, height, orientation }: Read): Upright {
  const bytes = STRIP[mime](original)
  if (!bytes) throw damaged()
  if (mime !== 'image/jpeg' || orientation < 2 || orientation > 8) return { bytes, width, height }
  if (width * height > MOST_TURNED_PIXELS) throw new AppError('unsupported_file', 'image_too_large_to_turn')

  const turned = turnPixels(decoded(bytes), orientation)
  return { bytes: encode(turned, QUALITY).data, width: turned.width, height: turned.height }
}

function decoded(bytes: Uint8Array) {
  try {
    return decode(bytes, { useTArray: true, formatAsRGBA: true, maxMemoryUsageInMB: 256 })
  } catch {
    throw damaged()
  }
}

export const damaged = () => new AppError('unsupported_file', 'image_damaged')
