/**
 * Requests the next pages while the current one is being processed. The source is an async generator, which runs its
 * requests one after the other, so pages keep their order and an error arrives in its place.
 */
export async function* readAhead<T>(
  source: AsyncGenerator<T, void, undefined>,
  ahead = 4,
): AsyncGenerator<T, void, undefined> {
  const waiting: Promise<IteratorResult<T, void>>[] = []
  const ask = () => {
    const next = source.next()
    // A consumer that stops early never reads this one; a consumer that reads it gets the error.
    next.catch(() => undefined)
    waiting.push(next)
  }

  try {
    for (let asked = 0; asked < ahead; asked += 1) ask()
    for (;;) {
      const next = await waiting.shift()
      if (!next || next.done) return
      ask()
      yield next.value
    }
  } finally {
    void source.return()
  }
}
