const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s[^<>]*)?)>/gi
const TABLE = new Set(['table', 'thead', 'tbody', 'tfoot', 'caption', 'colgroup', 'col', 'tr', 'td', 'th'])
const BLOCKS = new Set([
  'p',
  'div',
  'section',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'li',
  'blockquote',
  'br',
])
const BETWEEN_CELLS = ' ｜ '

/**
 * Well-formed HTML with each row of a table as one paragraph and its cells kept apart, because a table is too wide for a
 * phone. Blocks inside a cell become text of that line; everything outside tables stays as it is.
 */
export function tablesAsLines(html: string): string {
  let tables = 0
  let row: string[] | null = null as string[] | null
  let out = ''
  let last = 0

  const write = (piece: string) => {
    if (!row) out += tables > 0 ? piece.trim() : piece
    else if (row.length > 0) row[row.length - 1] += piece
  }
  const endRow = () => {
    if (row) out += line(row)
    row = null
  }
  for (const tag of html.matchAll(TAG)) {
    const name = (tag[2] ?? '').toLowerCase()
    const isClosing = tag[1] === '/'
    write(html.slice(last, tag.index))
    last = tag.index + tag[0].length

    if (name === 'table') {
      tables = Math.max(0, tables + (isClosing ? -1 : 1))
      if (tables === 0) endRow()
    } else if (tables === 0 && !TABLE.has(name)) {
      write(tag[0])
    } else if (name === 'tr' && tables <= 1) {
      endRow()
    } else if (name === 'caption' && !row) {
      out += `<${tag[1]}p>`
    } else if ((name === 'td' || name === 'th') && !isClosing) {
      row ??= []
      row.push('')
    } else if (TABLE.has(name) || BLOCKS.has(name)) {
      write(' ')
    } else {
      write(tag[0])
    }
  }
  write(html.slice(last))
  endRow()
  return out
}

function line(cells: string[]): string {
  const filled = cells.map((cell) => cell.replaceAll(/(?:\s|&nbsp;)+/g, ' ').trim()).filter((cell) => cell !== '')
  return filled.length > 0 ? `<p>${filled.join(BETWEEN_CELLS)}</p>` : ''
}
