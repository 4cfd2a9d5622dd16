/** Splits one line of CSV into its cells, in linear time: quotes contain delimiters, doubled quotes are one. */
export function splitLine(line: string, delimiter: string): string[] {
  const cells: string[] = []
  let [cell, isQuoted] = ['', false]
  for (let at = 0; at < line.length; at += 1) {
    const sign = line.charAt(at)
    if (isQuoted && sign === '"' && line.charAt(at + 1) === '"') {
      cell += '"'
      at += 1
    } else if (sign === '"' && (isQuoted || cell === '')) {
      isQuoted = !isQuoted
    } else if (sign === delimiter && !isQuoted) {
      cells.push(cell)
      cell = ''
    } else {
      cell += sign
    }
  }
  return [...cells, cell]
}

/**
 * The cells of a row that a spreadsheet wrapped in quotes as a whole, so that it arrives as one cell; any other row
 * unchanged. `least` is how many cells a text with a comma must have to count as a row.
 */
export function unwrapped(cells: string[], least: number): string[] {
  const [only = '', ...rest] = cells
  if (only === '' || rest.some((cell) => cell !== '')) return cells
  for (const delimiter of [',', '\t', ';']) {
    if (!only.includes(delimiter)) continue
    const inside = splitLine(only, delimiter)
    if (inside.length >= least) return inside
  }
  return cells
}
