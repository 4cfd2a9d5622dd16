import { isMaskedAddress } from './is-masked-address'

/** Zoom accepts 128 characters; the longest possible address has 254. */
const LONGEST = 254
const SHAPE =
  /^[^\s@"<>()[\]\\,;:]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]{0,61}[\p{L}\p{N}]$/u

/**
 * Whether mail could reach it at all. Less strict than our own forms: an address that a provider accepted is refused
 * only when it is certainly none.
 */
export function isAddress(text: string): boolean {
  return (
    text.length <= LONGEST &&
    SHAPE.test(text) &&
    !text.includes('..') &&
    !text.startsWith('.') &&
    !text.includes('.@') &&
    !isMaskedAddress(text)
  )
}
