import { readTime, UTC } from '../read-time'
import { textOf, type Row } from '../rows'

/** Zoom writes UTC with a Z and whole seconds; other forms occur. */
export const momentOf = (row: Row, field: string): Date | undefined => readTime(textOf(row, [field]), UTC)
