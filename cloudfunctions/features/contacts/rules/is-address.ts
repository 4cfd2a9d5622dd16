import { isMaskedAddress } from './is-masked-address'

/** Zoom takes 128 characters, the longest address there can be has 254. */
const LONGEST = 254
const SHAPE =
  /^[^\s@"<>()[\]\\,;:]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]{0,61}[\p{L}\p{N}]$/u

/** Whether mail could reach it at all. Looser than what our own forms take: what a provider let in is only refused when it is surely none. */
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
