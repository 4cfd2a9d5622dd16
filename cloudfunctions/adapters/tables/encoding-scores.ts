/**
 * How plausible the bytes are in each encoding: the sum over all non-ASCII characters, each with its weight. Common
 * letters count most, rare ones nothing or less, invalid bytes most against it. The rows of the double-byte sets are
 * ordered by how often their characters occur (GB 2312, Big5 and JIS X 0208 each put everyday characters first).
 */
const BROKEN = -3
const UNASSIGNED = -2
/** Half of a pair was a letter of a Latin word: `M` + `ü` `l` + `ler`. */
const SWALLOWED_LETTER = -1

export function scoreUtf8(bytes: Uint8Array): number {
  let sum = 0
  for (const sign of new TextDecoder('utf-8').decode(bytes)) {
    const code = sign.codePointAt(0) ?? 0
    if (code === 0xfffd) sum += BROKEN / 2
    else if (code >= 0x80) sum += 1.5
  }
  return sum
}

export const scoreGb18030 = (bytes: Uint8Array): number => pairs(bytes, gbPair)
export const scoreBig5 = (bytes: Uint8Array): number => pairs(bytes, big5Pair)
export const scoreShiftJis = (bytes: Uint8Array): number => pairs(bytes, shiftJisPair)

/** Accented letters occur in words of plain ones, alone or in twos; bytes of another encoding occur in runs. */
export function scoreWindows1252(bytes: Uint8Array): number {
  let sum = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) continue
    if (UNDEFINED_1252.has(byte)) sum += BROKEN
    else if (!isLetter1252(byte)) sum += COMMON_SIGNS_1252.has(byte) ? 0.2 : -0.7
    else {
      const [before = 0, after = 0] = [bytes[at - 1], bytes[at + 1]]
      const run = runAt(bytes, at)
      if (run > 2) sum -= 1
      else if (isCapital1252(byte) && isLower(before)) sum -= 1
      else if (isAsciiLetter(before) || isAsciiLetter(after)) sum += run === 1 ? 1 : 0.5
      else sum -= 0.5
    }
  }
  return sum
}

type Pair = { worth: number; length: number }

function pairs(bytes: Uint8Array, pairAt: (lead: number, trail: number, rest: Uint8Array) => Pair): number {
  let sum = 0
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) {
      at += 1
      continue
    }
    const { worth, length } = pairAt(lead, bytes[at + 1] ?? 0, bytes.subarray(at, at + 4))
    sum += worth
    if (length === 2 && isAsciiLetter(bytes[at + 1] ?? 0) && isAsciiLetter(bytes[at - 1] ?? 0)) sum += SWALLOWED_LETTER
    at += length
  }
  return sum
}

function gbPair(lead: number, trail: number, rest: Uint8Array): Pair {
  if (lead === 0x80 || lead === 0xff) return { worth: BROKEN, length: 1 }
  if (trail >= 0x30 && trail <= 0x39) {
    const isFour = (rest[2] ?? 0) >= 0x81 && (rest[3] ?? 0) >= 0x30 && (rest[3] ?? 0) <= 0x39
    return isFour ? { worth: -0.2, length: 4 } : { worth: BROKEN, length: 1 }
  }
  if (trail < 0x40 || trail === 0x7f || trail === 0xff) return { worth: BROKEN, length: 1 }
  if (trail < 0xa1) return { worth: lead >= 0xa1 && lead <= 0xa9 ? UNASSIGNED : -0.6, length: 2 }
  if (lead < 0xa1) return { worth: -0.6, length: 2 }
  if (lead <= 0xa3) return { worth: 0.5, length: 2 }
  if (lead <= 0xa9) return { worth: lead <= 0xa5 ? -0.2 : -0.5, length: 2 }
  if (lead <= 0xaf || lead >= 0xf8) return { worth: UNASSIGNED, length: 2 }
  return { worth: lead <= 0xd7 ? 1 : 0.3, length: 2 }
}

function big5Pair(lead: number, trail: number): Pair {
  const isTrail = (trail >= 0x40 && trail <= 0x7e) || (trail >= 0xa1 && trail <= 0xfe)
  if (lead === 0x80 || lead === 0xff || !isTrail) return { worth: BROKEN, length: 1 }
  if (lead < 0xa1) return { worth: -1, length: 2 }
  if (lead <= 0xa3) return { worth: 0.5, length: 2 }
  if (lead < 0xc6 || (lead === 0xc6 && trail <= 0x7e)) return { worth: 1, length: 2 }
  if (lead <= 0xc8) return { worth: -1.5, length: 2 }
  return { worth: lead <= 0xf9 ? -0.1 : -0.5, length: 2 }
}

function shiftJisPair(lead: number, trail: number): Pair {
  if (lead >= 0xa1 && lead <= 0xdf) return { worth: -0.4, length: 1 }
  const isTrail = trail >= 0x40 && trail <= 0xfc && trail !== 0x7f
  if (lead === 0x80 || lead === 0xa0 || lead > 0xfc || !isTrail) return { worth: BROKEN, length: 1 }
  return { worth: shiftJisWorth(lead * 256 + trail), length: 2 }
}

function shiftJisWorth(code: number): number {
  if (code < 0x824f) return 0.4
  if (code < 0x829f) return 0.4
  if (code <= 0x82f1) return 1.2
  if (code >= 0x8340 && code <= 0x8396) return 1.2
  if (code < 0x889f) return -0.6
  if (code <= 0x9872) return 0.9
  if (code <= 0xeaa4) return -0.1
  return code >= 0xfa40 ? -0.3 : UNASSIGNED
}

const UNDEFINED_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])
/** Euro, ellipsis, quotes, dashes, trade mark, space, degree, and the marks that open Spanish sentences. */
const COMMON_SIGNS_1252 = new Set([
  0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x99, 0xa0, 0xa1, 0xa9, 0xab, 0xae, 0xb0, 0xb4, 0xb7, 0xba, 0xbb,
  0xbf,
])
const LETTERS_BELOW_C0 = new Set([0x8a, 0x8c, 0x8e, 0x9a, 0x9c, 0x9e, 0x9f])

const isLetter1252 = (byte: number) => (byte >= 0xc0 && byte !== 0xd7 && byte !== 0xf7) || LETTERS_BELOW_C0.has(byte)
const isCapital1252 = (byte: number) =>
  (byte >= 0xc0 && byte <= 0xde) || byte === 0x8a || byte === 0x8c || byte === 0x8e
const isLower = (byte: number) => byte >= 0x61 && byte <= 0x7a
const isAsciiLetter = (byte: number) => isLower(byte | 0x20) && byte < 0x80

/** How many non-ASCII bytes are in a row around this one, as far as it matters. */
function runAt(bytes: Uint8Array, at: number): number {
  let [start, end] = [at, at]
  while (at - start < 3 && (bytes[start - 1] ?? 0) >= 0x80) start -= 1
  while (end - at < 3 && (bytes[end + 1] ?? 0) >= 0x80) end += 1
  return end - start + 1
}
