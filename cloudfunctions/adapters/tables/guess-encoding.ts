import { isUtf8 } from 'node:buffer'
import type { Encoding } from '../../../shared/contracts/file-reading'
import { scoreBig5, scoreGb18030, scoreShiftJis, scoreUtf8, scoreWindows1252 } from './encoding-scores'

const SAMPLE_BYTES = 32 * 1024
const UTF16_LOOKED_AT = 4 * 1024
/** The best score per non-ASCII byte, and far enough above the second. */
const SURE_FROM = 0.3
const SURE_LEAD = 0.25
/** Column titles that occur in lists of people; a text with one of them is almost certainly decoded correctly. */
const TITLES = /姓名|手机|邮箱|电话|公司|报名|手機|電郵|電話|單位|報名|氏名|名前|お名前|メール|会社|参加/
const TITLE_BONUS = 0.4

type Candidate = { encoding: Encoding; score(bytes: Uint8Array): number }

const CANDIDATES: Candidate[] = [
  { encoding: 'utf-8', score: scoreUtf8 },
  { encoding: 'gb18030', score: scoreGb18030 },
  { encoding: 'big5', score: scoreBig5 },
  { encoding: 'shift_jis', score: scoreShiftJis },
  { encoding: 'windows-1252', score: scoreWindows1252 },
]

/** The encoding with the best score, and whether another one is almost as good. */
export function guessEncoding(bytes: Uint8Array): { encoding: Encoding; isSure: boolean } {
  const byMark = markedEncoding(bytes)
  if (byMark) return { encoding: byMark, isSure: true }
  if (isUtf8(bytes)) return { encoding: 'utf-8', isSure: true }

  const sample = linesBeyondAscii(bytes)
  const high = sample.reduce((count, byte) => (byte >= 0x80 ? count + 1 : count), 0)
  const [best, second] = CANDIDATES.map(({ encoding, score }) => ({
    encoding,
    score: score(sample) / high + (TITLES.test(new TextDecoder(encoding).decode(sample)) ? TITLE_BONUS : 0),
  })).toSorted((a, b) => b.score - a.score)
  if (!best || !second) return { encoding: 'utf-8', isSure: false }
  return { encoding: best.encoding, isSure: best.score >= SURE_FROM && best.score - second.score >= SURE_LEAD }
}

/** By its byte order mark, or by the zeros that UTF-16 has beside every comma and line end. */
function markedEncoding(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'

  const zeros: [even: number, odd: number] = [0, 0]
  const end = Math.min(bytes.length, UTF16_LOOKED_AT)
  for (let at = 0; at < end; at += 1) if (bytes[at] === 0) zeros[at % 2 === 0 ? 0 : 1] += 1
  const [even, odd] = zeros
  if (odd > end / 20 && even * 20 < odd) return 'utf-16le'
  if (even > end / 20 && odd * 20 < even) return 'utf-16be'
  return undefined
}

/** The first lines with non-ASCII characters: nothing else distinguishes one encoding from another. */
function linesBeyondAscii(bytes: Uint8Array): Uint8Array {
  const lines: Uint8Array[] = []
  let [start, total] = [0, 0]
  while (start < bytes.length && total < SAMPLE_BYTES) {
    const lineEnd = bytes.indexOf(0x0a, start)
    const end = Math.min(lineEnd < 0 ? bytes.length : lineEnd + 1, start + SAMPLE_BYTES)
    const line = bytes.subarray(start, end)
    if (line.some((byte) => byte >= 0x80)) {
      lines.push(line)
      total += line.length
    }
    start = end
  }
  return Buffer.concat(lines)
}
