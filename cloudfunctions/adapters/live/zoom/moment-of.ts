import { textOf, type Row } from '../rows'

/** Zoom writes UTC with a Z and whole seconds. */
export function momentOf(row: Row, field: string): Date | undefined {
  const text = textOf(row, [field])
  if (!text) return undefined

  const moment = new Date(text)
  return Number.isNaN(moment.getTime()) ? undefined : moment
}
