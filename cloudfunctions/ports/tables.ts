import type { Encoding, FileReading } from '../../shared/contracts/file-reading'
import type { CsvReading } from '../../shared/domain/attendee-report/attendee-report'

/** What the operator chose; what is not chosen is guessed from the file. */
export type ReadingChoice = { encoding?: Encoding | null; delimiter?: string | null }

/** A person's file as rows of texts, whatever it is: CSV of any encoding and delimiter, or a workbook's first sheet. */
export type Table = {
  /** How the file is read. */
  reading: FileReading
  /**
   * All rows from the first on, some at a time, as often as asked for; empty ones are left out. Throws an AppError with
   * a sentence for the operator where the file is too large or damaged further below.
   */
  rows(): AsyncGenerator<CsvReading[]>
  /** Lets go of the file. Whoever opened a table closes it. */
  close(): Promise<void>
}

export type Tables = {
  /**
   * Reads beside the process's requests, in bounded time and memory: a file that needs more is refused. Throws an
   * AppError with a sentence for the operator for whatever is no table.
   */
  open(bytes: Uint8Array, choice?: ReadingChoice): Promise<Table>
}
