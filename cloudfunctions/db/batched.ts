import type { Database } from './database'

type Work<Ask, Answer> = {
  /** The most that one statement accepts. */
  most: number
  /** Two requests with one key are never in one statement: the second has to see what the first did. */
  keyOf?(ask: Ask): string
  /** Returns results in the order of the requests. A statement of its own, so that all of it commits or nothing. */
  run(db: Database, asks: Ask[]): Promise<Answer[]>
}
type Waiting<Ask, Answer> = { ask: Ask; resolve(answer: Answer): void; reject(error: unknown): void }
type Queue<Ask, Answer> = { waiting: Waiting<Ask, Answer>[]; running: number; timer?: NodeJS.Timeout }

/** A statement that waits for a lock must not delay the requests that came after it. */
const LONGEST_WAIT_MS = 5

/**
 * Batches simultaneous requests into one statement: requests that arrive while one is running share the next one. A
 * single request runs at once. Where one person's row breaks the statement, each request runs alone, so that no other
 * one fails.
 */
export function batched<Ask, Answer>({
  most,
  keyOf,
  run,
}: Work<Ask, Answer>): (db: Database, ask: Ask) => Promise<Answer> {
  const queues = new WeakMap<Database, Queue<Ask, Answer>>()

  return (db, ask) => {
    const queue = queues.get(db) ?? { waiting: [], running: 0 }
    queues.set(db, queue)
    return new Promise<Answer>((resolve, reject) => {
      queue.waiting.push({ ask, resolve, reject })
      if (queue.running === 0 && queue.waiting.length === 1) queueMicrotask(() => begin(db, queue))
      else queue.timer ??= setTimeout(() => begin(db, queue), LONGEST_WAIT_MS)
    })
  }

  function begin(db: Database, queue: Queue<Ask, Answer>): void {
    clearTimeout(queue.timer)
    queue.timer = undefined
    const together = take(queue)
    if (together.length === 0) return

    queue.running += 1
    void serve(db, together).finally(() => {
      queue.running -= 1
      begin(db, queue)
    })
  }

  function take(queue: Queue<Ask, Answer>): Waiting<Ask, Answer>[] {
    const keys = new Set<string>()
    const together: Waiting<Ask, Answer>[] = []
    const later: Waiting<Ask, Answer>[] = []
    for (const one of queue.waiting) {
      const key = keyOf?.(one.ask)
      const fits = together.length < most && (key === undefined || !keys.has(key))
      if (fits && key !== undefined) keys.add(key)
      ;(fits ? together : later).push(one)
    }
    queue.waiting = later
    return together
  }

  async function serve(db: Database, together: Waiting<Ask, Answer>[]): Promise<void> {
    try {
      const answers = await run(
        db,
        together.map(({ ask }) => ask),
      )
      together.forEach(({ resolve }, at) => resolve(answers[at] as Answer))
    } catch (error) {
      if (together.length > 1 && isAboutData(error)) await Promise.all(together.map((one) => serve(db, [one])))
      else for (const { reject } of together) reject(error)
    }
  }
}

/**
 * PostgreSQL's classes for values, constraints and conflicting transactions; a lost database concerns all requests.
 */
const isAboutData = (error: unknown) =>
  error instanceof Error && 'code' in error && /^(22|23|40)/.test(String(error.code))
