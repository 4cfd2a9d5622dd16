/** The same numbers on every machine (mulberry32), so that every seed company is the same. */
export function seededRandom(seed: number) {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  return {
    next,
    pick: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T,
    shuffled<T>(list: readonly T[]): T[] {
      const mixed = [...list]
      for (let i = mixed.length - 1; i > 0; i -= 1) {
        const j = Math.floor(next() * (i + 1))
        ;[mixed[i], mixed[j]] = [mixed[j] as T, mixed[i] as T]
      }
      return mixed
    },
  }
}

export type Random = ReturnType<typeof seededRandom>
