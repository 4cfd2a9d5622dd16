import type { Encoding } from '../../../shared/contracts/file-reading'

/** Small enough to be read again cheaply, large enough that few rows cross a border. */
const SEGMENT_BYTES = 64 * 1024

/** A file's text in pieces, every line end a line feed. Invalid bytes become U+FFFD, one by one. */
export function* textSegments(bytes: Uint8Array, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding)
  let carriageReturn = ''
  for (let start = 0; start < bytes.length; start += SEGMENT_BYTES) {
    const isLast = start + SEGMENT_BYTES >= bytes.length
    // Node 20 reads windows-1252 as ISO 8859-1 unless it streams: € and curly quotes would be lost.
    const piece = decoder.decode(bytes.subarray(start, start + SEGMENT_BYTES), { stream: true })
    const text = carriageReturn + piece + (isLast ? decoder.decode() : '')
    carriageReturn = !isLast && text.endsWith('\r') ? '\r' : ''
    // PostgreSQL stores no NUL in a text.
    yield (carriageReturn ? text.slice(0, -1) : text).replaceAll('\0', '').replace(/\r\n?/g, '\n')
  }
}
