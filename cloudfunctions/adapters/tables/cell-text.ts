/** `t` of a cell (ECMA-376, part 1, 18.18.11); none stands for a number. */
export type CellType = 'b' | 'd' | 'e' | 'inlineStr' | 'n' | 's' | 'str' | undefined
type Book = { shared: string[]; isDate: boolean; isFrom1904: boolean }

const DAY_MS = 86_400_000
const DAYS_FROM_1900_TO_1904 = 1_462
/** 31 December 9999, the last day a sheet knows. */
const LAST_DAY = 2_958_466

/** What a person sees in the cell: the result of a formula, the wall time of a date, without line breaks. */
export function cellText(raw: string, type: CellType, { shared, isDate, isFrom1904 }: Book): string {
  switch (type) {
    case 's':
      return shared[Number(raw)] ?? ''
    case 'str':
    case 'inlineStr':
      return plainText(raw)
    case 'b':
      return raw === '1' ? 'TRUE' : 'FALSE'
    case 'd':
      return raw.slice(0, 19).replace('T', ' ')
    case 'e':
      return ''
    default:
      return numberText(raw, isDate, isFrom1904)
  }
}

/** Characters that XML cannot contain are written as `_x000D_` (ECMA-376, part 1, 22.9.2.19). */
export function plainText(raw: string): string {
  const text = raw.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
  if (!/[\r\n]/.test(text)) return text
  return text
    .split(/[\r\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')
}

function numberText(raw: string, isDate: boolean, isFrom1904: boolean): string {
  const number = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(number)) return raw.trim()
  if (isDate && number >= 0 && number < LAST_DAY) return wallTime(isFrom1904 ? number + DAYS_FROM_1900_TO_1904 : number)
  // A spreadsheet stores fifteen digits only; the rest is rounding.
  return String(Number.isSafeInteger(number) ? number : Number(number.toPrecision(15)))
}

/** A sheet's date has no zone. Its days count from 1900, whose February had a 29th there. */
function wallTime(days: number): string {
  const seconds = Math.round(days * 86_400)
  const time = new Date((seconds % 86_400) * 1000).toISOString().slice(11, 19)
  if (days < 1) return time
  const day = Math.floor(seconds / 86_400)
  return `${new Date(Date.UTC(1899, 11, day < 60 ? 31 : 30) + day * DAY_MS).toISOString().slice(0, 10)} ${time}`
}
