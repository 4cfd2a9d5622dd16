// oxlint-disable unicorn/require-post-message-target-origin -- ports between threads have no origin
import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '../../../shared/contracts/app-error'
import type { ErrorCode } from '../../../shared/contracts/errors'
import type { FileReading } from '../../../shared/contracts/file-reading'
import type { CsvReading } from '../../../shared/domain/attendee-report/attendee-report'
import type { Message } from '../../../shared/text/messages/message'
import type { ReadingChoice } from '../../ports/tables'
import { parseTable } from './parse-table'

export type ThreadInput = { bytes: Uint8Array; choice: ReadingChoice }
export type ThreadQuestion = 'open' | 'first rows' | 'next rows'
export type ThreadAnswer =
  | { reading: FileReading }
  /** Empty: there are no more. */
  | { rows: CsvReading[] }
  | { refusal: { code: ErrorCode; userMessage: Message } }
  | { fault: string }

// The file of a worker thread: answers one question at a time, so that no more rows are buffered than are requested.
const { bytes, choice } = workerData as ThreadInput
const parsed = parseTable(bytes, choice)
// It is awaited with the first question.
parsed.catch(() => undefined)
let rows: Generator<CsvReading[]> | undefined

parentPort?.on('message', (question: ThreadQuestion) => {
  answer(question).then(
    (given) => parentPort?.postMessage(given),
    (error: unknown) => parentPort?.postMessage(problemOf(error)),
  )
})

async function answer(question: ThreadQuestion): Promise<ThreadAnswer> {
  const table = await parsed
  if (question === 'open') return { reading: table.reading }
  if (question === 'first rows') rows = table.rows()
  return { rows: rows?.next().value ?? [] }
}

function problemOf(error: unknown): ThreadAnswer {
  if (error instanceof AppError) return { refusal: { code: error.code, userMessage: error.userMessage } }
  return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}
