import type { Encoding, FileReading } from '../../shared/contracts/file-reading'
import type { CsvReading } from '../../shared/domain/attendee-report/attendee-report'

/** The operator's choices; missing ones are guessed from the file. */
export type ReadingChoice = { encoding?: Encoding | null; delimiter?: string | null }

/** A person's file as rows of texts, in any format: CSV of any encoding and delimiter, or a workbook's first sheet. */
export type Table = {
  /** How the file is read. */
  reading: FileReading
  /**
   * All rows from the first on, in batches, any number of times; empty ones are left out. Throws an AppError with a
   * sentence for the operator where the file is too large or damaged further below.
   */
  rows(): AsyncGenerator<CsvReading[]>
  /** Closes the file. The code that opened a table must close it. */
  close(): Promise<void>
}

export type Tables = {
  /**
   * Reads beside the process's requests, in bounded time and memory: a file that needs more is refused. Throws an
   * AppError with a sentence for the operator for a file that is no table.
   */
  open(bytes: Uint8Array, choice?: ReadingChoice): Promise<Table>
}
