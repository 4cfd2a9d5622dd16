/** 120 calls a minute per user and operation is the only limit in VHall's documents. */
const DOCUMENTED_PER_MINUTE = 120

export class RateLimit {
  on = true
  perMinute = DOCUMENTED_PER_MINUTE
  private readonly counts = new Map<string, { minute: number; calls: number }>()

  /** Counts a call; returns false when the limit is exceeded. */
  allows(appKey: string, operation: string): boolean {
    if (!this.on) return true

    const minute = Math.floor(Date.now() / 60_000)
    const key = `${appKey} ${operation}`
    const count = this.counts.get(key)
    if (!count || count.minute !== minute) {
      this.counts.set(key, { minute, calls: 1 })
      return true
    }
    count.calls += 1
    return count.calls <= this.perMinute
  }

  forget() {
    this.counts.clear()
  }
}
