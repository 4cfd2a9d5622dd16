import { IMPORT_MAX_BYTES } from '../../../shared/contracts/imports'
import { IMAGE_MAX_BYTES } from '../../../shared/contracts/uploads'
import type { HttpEvent } from './platform-event'

const KB = 1024
/** The parts of a form around its file. */
const FORM = 64 * KB
/** A photograph as a camera writes it is still refused with the sentence about pictures. */
const PICTURE = 12 * IMAGE_MAX_BYTES

/** The first matching line counts. The largest JSON of the panel is a promo page's text of 100,000 characters. */
const MOST: [RegExp, number][] = [
  [/^\/api\/admin\/imports(\/lists)?$/, IMPORT_MAX_BYTES + FORM],
  [/^\/api\/admin\/images$/, PICTURE + FORM],
  [/^\/api\/admin\/auth\//, 8 * KB],
  [/^\/api\/admin\//, 1024 * KB],
  [/^\/api\/wechat\//, 64 * KB],
]
const OTHERWISE = 256 * KB

/** Whether a body is larger than its route could ever need; checked before any of it is parsed. */
export function isBodyTooLarge({ path, body = '', isBase64Encoded }: HttpEvent): boolean {
  const bytes = isBase64Encoded ? (body.length * 3) / 4 : body.length
  if (bytes <= 8 * KB) return false
  return bytes > (MOST.find(([route]) => route.test(path))?.[1] ?? OTHERWISE)
}
