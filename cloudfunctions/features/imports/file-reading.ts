import { AppError } from '../../../shared/contracts/app-error'
import { readingChoiceSchema, type FileReading } from '../../../shared/contracts/file-reading'
import type { ReadingChoice } from '../../ports/tables'

/** MIME type of an uploaded file when it is downloaded. */
export const MIMES: Record<FileReading['format'], string> = {
  text: 'text/csv',
  workbook: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Encoding and delimiter as chosen in a form; a missing choice is guessed. */
export function readChoice(chosen: { encoding?: string; delimiter?: string }): ReadingChoice {
  const read = readingChoiceSchema.safeParse(chosen)
  if (read.success) return read.data
  const fields = Object.fromEntries(read.error.issues.map(({ path }) => [path.join('.'), 'reading_unknown' as const]))
  throw new AppError('bad_input', '', { fields })
}
