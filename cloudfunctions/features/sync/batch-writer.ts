/** Few enough for one statement's text, enough that the statement's own cost vanishes. */
const BATCH = 5_000

export type BatchWriter<Row> = {
  add(rows: Row[]): Promise<void>
  /** Writes the rest; returns rows that changed something. */ end(): Promise<number>
}

/** Gathers rows into large statements and reads on while one of them is being written. */
export function batchWriter<Row>(write: (rows: Row[]) => Promise<number>): BatchWriter<Row> {
  let waiting: Row[] = []
  let written = 0
  let underWay: Promise<void> = Promise.resolve()

  async function flush(): Promise<void> {
    const batch = waiting
    waiting = []
    await underWay
    underWay = write(batch).then((count) => void (written += count))
    // Whoever waits for it next hears of a failure.
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
