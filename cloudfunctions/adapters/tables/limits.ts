import { LIST_MOST_COLUMNS, LIST_MOST_ROWS } from '../../../shared/contracts/list-imports'

/** Rows below the header. */
export const MOST_ROWS = LIST_MOST_ROWS + 1
/** A text has empty lines, too, and cells of several lines. */
export const MOST_LINES = 2_000_000
export const MOST_COLUMNS = LIST_MOST_COLUMNS
/** Real rows are never longer. */
export const MOST_ROW_CHARACTERS = 100_000
/** A spreadsheet's own limit for one cell. */
export const MOST_CELL_CHARACTERS = 32_767
/** For all cells of a workbook together: one text may be in every cell and be stored in the file once. */
export const MOST_CHARACTERS = 64 * 1024 * 1024
