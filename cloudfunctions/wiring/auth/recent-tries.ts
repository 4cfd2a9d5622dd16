type Window = { tries: number; endsAt: number }
type Limit = { most: number; seconds: number; mostKept?: number; elapsedMs?: () => number }

/**
 * Attempts in this process alone, which cost no query: for work that loads the process itself. Beyond `mostKept`
 * senders the oldest one is dropped.
 */
export function recentTries({ most, seconds, mostKept = 20_000, elapsedMs = () => performance.now() }: Limit) {
  const windows = new Map<string, Window>()

  const secondsTo = (endsAt: number) => Math.max(1, Math.ceil((endsAt - elapsedMs()) / 1000))
  function current(sender: string): Window | undefined {
    const known = windows.get(sender)
    return known && known.endsAt > elapsedMs() ? known : undefined
  }

  return {
    /** Counts one attempt. Returns the seconds to wait when the sender's attempts are used up, otherwise 0. */
    take(sender: string): number {
      const known = current(sender)
      if (known) {
        known.tries += 1
        return known.tries > most ? secondsTo(known.endsAt) : 0
      }
      windows.delete(sender)
      windows.set(sender, { tries: 1, endsAt: elapsedMs() + seconds * 1000 })
      if (windows.size > mostKept) windows.delete(windows.keys().next().value as string)
      return 0
    },
    /** The same without counting, for actions that count only when they fail. */
    wait(sender: string): number {
      const known = current(sender)
      return known && known.tries >= most ? secondsTo(known.endsAt) : 0
    },
  }
}
