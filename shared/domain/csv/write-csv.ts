const STARTS_A_FORMULA = /^[=+\-@\t\r]/
const NUMBER = /^[+-]?\d+(\.\d+)?$/

/** Excel reads UTF-8 as such only after this mark. */
const BYTE_ORDER_MARK = '\ufeff'

/** Rows as CSV for a spreadsheet: what it would take for a formula is kept as text by a leading apostrophe. */
export function writeCsv(rows: string[][]): string {
  return BYTE_ORDER_MARK + rows.map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n'
}

function cell(value: string): string {
  const guarded = STARTS_A_FORMULA.test(value) && !NUMBER.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}
