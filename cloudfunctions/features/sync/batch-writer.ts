/** Small enough for one statement's text, large enough that the cost per statement does not matter. */
const BATCH = 5_000

export type BatchWriter<Row> = {
  add(rows: Row[]): Promise<void>
  /** Writes the remaining rows; returns how many rows changed something. */ end(): Promise<number>
}

/** Batches rows into large statements and continues reading while one batch is being written. */
export function batchWriter<Row>(write: (rows: Row[]) => Promise<number>): BatchWriter<Row> {
  let waiting: Row[] = []
  let written = 0
  let underWay: Promise<void> = Promise.resolve()

  async function flush(): Promise<void> {
    const batch = waiting
    waiting = []
    await underWay
    underWay = write(batch).then((count) => void (written += count))
    // The next caller that awaits it gets the error.
    underWay.catch(() => undefined)
  }

  return {
    async add(rows) {
      waiting.push(...rows)
      if (waiting.length >= BATCH) await flush()
    },
    async end() {
      if (waiting.length > 0) await flush()
      await underWay
      return written
    },
  }
}
