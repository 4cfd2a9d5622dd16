type Window = { tries: number; endsAt: number }
type Limit = { most: number; seconds: number; mostKept?: number; elapsedMs?: () => number }

/**
 * Tries of this process alone, which cost no query: for work that burdens the process itself. Seconds to wait where
 * somebody's are used up, else 0. Beyond `mostKept` senders the one who began first is forgotten.
 */
export function recentTries({ most, seconds, mostKept = 20_000, elapsedMs = () => performance.now() }: Limit) {
  const windows = new Map<string, Window>()

  return function take(sender: string): number {
    const now = elapsedMs()
    const known = windows.get(sender)
    if (known && known.endsAt > now) {
      known.tries += 1
      return known.tries > most ? Math.max(1, Math.ceil((known.endsAt - now) / 1000)) : 0
    }
    windows.delete(sender)
    windows.set(sender, { tries: 1, endsAt: now + seconds * 1000 })
    if (windows.size > mostKept) windows.delete(windows.keys().next().value as string)
    return 0
  }
}
