export type DiaryEntry = {
  at: Date
  /** VHall is asked or acts too, so its clock must stand at the same date. */
  withVhall?: boolean
  do(): Promise<void>
}

type Clocks = { move(to: Date): void; moveWithVhall(to: Date): Promise<void> }

/** Lives what was noted in the order of its dates, whatever order it was noted in; the clock stands at each date in turn. */
export async function liveThrough(entries: DiaryEntry[], clocks: Clocks): Promise<void> {
  const ordered = entries.toSorted((a, b) => a.at.getTime() - b.at.getTime())
  for (const entry of ordered) {
    if (entry.withVhall) await clocks.moveWithVhall(entry.at)
    else clocks.move(entry.at)
    await entry.do()
  }
}
