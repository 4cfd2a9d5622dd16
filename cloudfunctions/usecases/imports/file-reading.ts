import { AppError } from '../../../shared/contracts/app-error'
import { readingChoiceSchema, type FileReading } from '../../../shared/contracts/file-reading'
import { reportProblems } from '../../../shared/text/imports'
import type { ReadingChoice } from '../../ports/tables'

/** How an uploaded file is kept. */
export const FILE_KINDS: Record<FileReading['format'], { extension: string; mime: string }> = {
  text: { extension: 'csv', mime: 'text/csv' },
  workbook: { extension: 'xlsx', mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
}

/** What a form says of encoding and delimiter; what it does not say is guessed. */
export function readChoice(chosen: { encoding?: string; delimiter?: string }): ReadingChoice {
  const read = readingChoiceSchema.safeParse(chosen)
  if (read.success) return read.data
  const fields = Object.fromEntries(
    read.error.issues.map(({ path }) => [path.join('.'), reportProblems.readingUnknown]),
  )
  throw new AppError('bad_input', '', { fields })
}
