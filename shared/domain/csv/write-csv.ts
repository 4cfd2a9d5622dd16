/** Also behind blanks and signs that draw nothing, and in full width: spreadsheets look past these. */
const STARTS_A_FORMULA = /^[\s\p{C}\p{Default_Ignorable_Code_Point}]*[=+\-@＝＋－＠]|^[\t\r\n\p{Cc}]/u
const NUMBER = /^[+-]?\d+(\.\d+)?$/

/** Excel reads UTF-8 as such only after this mark. */
export const BYTE_ORDER_MARK = '\ufeff'

/** Rows as CSV for a spreadsheet: a leading apostrophe keeps it from reading text as a formula. */
export function writeCsv(rows: string[][]): string {
  return BYTE_ORDER_MARK + csvRows(rows)
}

/** More rows of a file that began elsewhere. */
export function csvRows(rows: string[][]): string {
  return rows.map((row) => row.map((value) => cell(guarded(value))).join(',') + '\r\n').join('')
}

const guarded = (value: string) => (STARTS_A_FORMULA.test(value) && !NUMBER.test(value) ? `'${value}` : value)

function cell(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
