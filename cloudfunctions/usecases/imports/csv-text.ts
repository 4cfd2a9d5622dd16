import { isUtf8 } from 'node:buffer'

/** Small enough to read a segment again cheaply after a broken row, large enough that few rows lie on a border. */
const SEGMENT_BYTES = 64 * 1024
/** What a spreadsheet may put between cells: Excel's own "Unicode text" uses tabs, a European Excel semicolons. */
const DELIMITERS = [',', '\t', ';'] as const
const LOOKED_AT_BYTES = 64 * 1024

/** A file's text in pieces, its line ends made equal: csv-parse miscounts lines when a quoted cell holds CRLF. */
export function* textSegments(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder(encodingOf(bytes))
  let carriageReturn = ''
  for (let start = 0; start < bytes.length; start += SEGMENT_BYTES) {
    const isLast = start + SEGMENT_BYTES >= bytes.length
    const text = carriageReturn + decoder.decode(bytes.subarray(start, start + SEGMENT_BYTES), { stream: !isLast })
    carriageReturn = !isLast && text.endsWith('\r') ? '\r' : ''
    // No database keeps a NUL in a text.
    yield (carriageReturn ? text.slice(0, -1) : text).replaceAll('\0', '').replace(/\r\n?/g, '\n')
  }
}

/** Zoom writes UTF-8 with or without a BOM; Excel saves "Unicode text" as UTF-16, and on a Chinese Windows CSV as GB18030. */
export function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : 'gb18030'
}

/** The sign that stands most often outside quotes near the top. */
export function delimiterOf(bytes: Uint8Array): string {
  const [top = ''] = textSegments(bytes.subarray(0, LOOKED_AT_BYTES))
  const bare = top.replace(/"[^"]*"/g, '')
  const often = (sign: string) => bare.split(sign).length
  return DELIMITERS.toSorted((a, b) => often(b) - often(a))[0] ?? ','
}
