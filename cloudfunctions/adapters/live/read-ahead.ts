/**
 * Asks for the next pages while the current one is being worked on. The source is an async generator, which runs the
 * requests put to it one after the other, so pages keep their order and a failure arrives in its place.
 */
export async function* readAhead<T>(
  source: AsyncGenerator<T, void, undefined>,
  ahead = 4,
): AsyncGenerator<T, void, undefined> {
  const waiting: Promise<IteratorResult<T, void>>[] = []
  const ask = () => {
    const next = source.next()
    // Whoever stops early never looks at this one; the failure is thrown to whoever does.
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
