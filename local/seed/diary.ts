export type DiaryEntry = {
  at: Date
  /** VHall is called or does something too, so its clock must be at the same date. */
  withVhall?: boolean
  do(): Promise<void>
}

type Clocks = { move(to: Date): void; moveWithVhall(to: Date): Promise<void> }

/**
 * Runs the entries in the order of their dates, whatever the order of the list. The clock is set to each date in turn.
 */
export async function liveThrough(entries: DiaryEntry[], clocks: Clocks): Promise<void> {
  const ordered = entries.toSorted((a, b) => a.at.getTime() - b.at.getTime())
  for (const entry of ordered) {
    if (entry.withVhall) await clocks.moveWithVhall(entry.at)
    else clocks.move(entry.at)
    await entry.do()
  }
}
