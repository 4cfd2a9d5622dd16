/**
 * Reads a row as a provider sends it. VHall mixes numbers and digit strings and renames fields between versions, Zoom
 * writes an id as a number in some answers and as text in others, and reports have hundreds of thousands of rows: so a
 * row is read field by field instead of being checked by a schema.
 */
export type Row = Record<string, unknown>

export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The first of these fields that contains text or a number; empty text counts as missing. */
export function textOf(row: Row, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = row[name]
    if (typeof value === 'string') {
      const text = value.trim()
      if (text !== '') return text
    } else if (typeof value === 'number') {
      return String(value)
    }
  }
  return undefined
}

/** A link for people: http or https, or undefined. Other schemes run in the page that opens them. */
export function linkOf(row: Row, names: readonly string[]): string | undefined {
  const text = textOf(row, names)
  return text !== undefined && isWebLink(text) ? text : undefined
}

export const isWebLink = (text: string): boolean => /^https?:\/\/[^\s\\]+$/i.test(text) && URL.canParse(text)

export function numberOf(row: Row, names: readonly string[]): number | undefined {
  const text = textOf(row, names)
  if (text === undefined) return undefined

  const number = Number(text)
  return Number.isFinite(number) ? number : undefined
}

/** An id; VHall writes 0 for "none". */
export function idOf(row: Row, names: readonly string[]): string | undefined {
  const text = textOf(row, names)
  return text === '0' ? undefined : text
}
