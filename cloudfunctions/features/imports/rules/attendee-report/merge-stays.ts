export interface Interval {
  joinedAt: string
  leftAt: string
}

/** Seconds covered by at least one interval: time on two devices counts once. */
export function mergedSeconds(intervals: Interval[]): number {
  const sorted = intervals.map(toMs).toSorted((a, b) => a.from - b.from)
  let covered = 0
  let reached = -Infinity
  for (const { from, to } of sorted) {
    covered += Math.max(0, to - Math.max(from, reached))
    reached = Math.max(reached, to)
  }
  return Math.round(covered / 1000)
}

/** How many intervals run at the same moment, at most. A leave at the moment of a join is counted first. */
export function presence(): { add(interval: Interval): void; mostAtOnce(): number } {
  // Numbers alone, because a report may hold a hundred thousand stays.
  const joins: number[] = []
  const leaves: number[] = []

  return {
    add(interval) {
      const { from, to } = toMs(interval)
      if (from >= to) return
      joins.push(from)
      leaves.push(to)
    },
    mostAtOnce() {
      const ends = Float64Array.from(leaves).toSorted()
      let gone = 0
      let most = 0
      Float64Array.from(joins)
        .toSorted()
        .forEach((from, come) => {
          while ((ends[gone] ?? Infinity) <= from) gone += 1
          most = Math.max(most, come + 1 - gone)
        })
      return most
    },
  }
}

/** Share of the webinar, in percent with one decimal and never above 100; null when its length is unknown. */
export function watchedPercent(seconds: number, durationMinutes: number | null): number | null {
  if (!durationMinutes) return null
  return Math.min(100, Math.round((seconds / (durationMinutes * 60)) * 1000) / 10)
}

function toMs({ joinedAt, leftAt }: Interval): { from: number; to: number } {
  return { from: Date.parse(joinedAt), to: Date.parse(leftAt) }
}
