// oxlint-disable unicorn/require-post-message-target-origin -- ports between threads have no origin
import { Worker } from 'node:worker_threads'
import { AppError } from '../../../shared/contracts/app-error'
import type { Tables } from '../../ports/tables'
import type { ThreadAnswer, ThreadInput, ThreadQuestion } from './table-thread'

/** A workbook of two hundred thousand rows takes a few seconds. */
const LONGEST_ANSWER_MS = 20_000
/** Of a thread's own heap. A workbook's different texts are most of it. */
const MOST_HEAP_MB = 384
/** Each holds a file of up to 20 MB; further ones wait. */
const MOST_OPEN = 8

/**
 * Each file is read by a thread of its own, so that requests are answered meanwhile; one that takes too long or too
 * much memory is terminated and its file refused. `threadFile` is the built `table-thread.js`.
 */
export function tablesIn(threadFile: string, longestAnswerMs = LONGEST_ANSWER_MS): Tables {
  const gate = gateOf(MOST_OPEN)
  return {
    async open(bytes, choice = {}) {
      await gate.enter()
      const thread = startThread(threadFile, { bytes, choice }, longestAnswerMs)
      try {
        const opened = await thread.ask('open')
        if (!('reading' in opened)) throw new Error('The file was not opened')
        return { reading: opened.reading, rows, close }
      } catch (error) {
        await close()
        throw error
      }

      async function* rows() {
        for (let question: ThreadQuestion = 'first rows'; ; question = 'next rows') {
          const given = await thread.ask(question)
          if (!('rows' in given) || given.rows.length === 0) return
          yield given.rows
        }
      }

      async function close(): Promise<void> {
        if (await thread.end()) gate.leave()
      }
    },
  }
}

function startThread(threadFile: string, workerData: ThreadInput, longestAnswerMs: number) {
  const worker = new Worker(threadFile, { workerData, resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB } })
  // An open file does not keep the process alive; a pending question does.
  worker.unref()
  let settle: ((outcome: () => ThreadAnswer) => void) | undefined
  let end: Promise<number> | undefined
  const fail = (error: Error) =>
    settle?.(() => {
      throw error
    })
  worker.on('message', (answer: ThreadAnswer) => settle?.(() => answer))
  worker.on('error', (error: Error & { code?: string }) =>
    fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new AppError('too_large', 'table_unpacks_too_large') : error),
  )
  worker.on('exit', () => fail(new Error('The thread that reads a file ended')))

  return {
    /** One question at a time. */
    ask(question: ThreadQuestion): Promise<ThreadAnswer> {
      return new Promise<ThreadAnswer>((resolve, reject) => {
        const tooLate = setTimeout(() => fail(new AppError('too_large', 'table_takes_too_long')), longestAnswerMs)
        worker.ref()
        settle = (outcome) => {
          clearTimeout(tooLate)
          worker.unref()
          settle = undefined
          try {
            resolve(known(outcome()))
          } catch (error) {
            reject(error as Error)
          }
        }
        worker.postMessage(question)
      })
    },
    /** Whether this call was the one that ended it. */
    async end(): Promise<boolean> {
      if (end) return false
      end = worker.terminate()
      await end
      return true
    },
  }
}

function known(answer: ThreadAnswer): ThreadAnswer {
  if ('refusal' in answer) throw new AppError(answer.refusal.code, answer.refusal.userMessage)
  if ('fault' in answer) throw new Error(answer.fault)
  return answer
}

function gateOf(most: number): { enter(): Promise<void>; leave(): void } {
  const waiting: (() => void)[] = []
  let inside = 0
  return {
    async enter() {
      if (inside >= most) await new Promise<void>((resolve) => waiting.push(resolve))
      else inside += 1
    },
    leave() {
      const next = waiting.shift()
      if (next) next()
      else inside -= 1
    },
  }
}
