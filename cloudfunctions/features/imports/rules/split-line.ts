/** One line of CSV in its cells, in linear time: quotes hold delimiters, doubled quotes are one. */
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
 * The cells of a row that a spreadsheet wrapped whole in quotes, so that all of it came as one cell; any other row as it
 * is. `least` is how many cells there have to be before a text with a comma is taken for a row.
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
