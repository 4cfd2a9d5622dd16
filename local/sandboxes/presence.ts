import { randomBytes } from 'node:crypto'

// A phone that lost its network does not report that it leaves.
const GONE_AFTER_MS = 60_000
const SWEPT_EVERY_MS = 15_000

/**
 * Whose browser shows a room right now. Each visit ends once: when the page reports it, or at the time of the last
 * poll.
 */
export class Presence<Visit> {
  private readonly present = new Map<string, { visit: Visit; seenAt: number }>()
  private readonly sweeper = setInterval(() => this.letGoOfTheSilent(), SWEPT_EVERY_MS)

  constructor(
    private readonly world: { now(): number },
    private readonly onGone: (visit: Visit, at: number) => void,
  ) {
    this.sweeper.unref()
  }

  /** Returns the token with which the page polls. */
  enter(visit: Visit): string {
    const token = randomBytes(12).toString('hex')
    this.present.set(token, { visit, seenAt: this.world.now() })
    return token
  }

  /** Each poll also shows that the page is still open. */
  seen(token: string): Visit | undefined {
    const found = this.present.get(token)
    if (found) found.seenAt = this.world.now()
    return found?.visit
  }

  leave(token: string) {
    this.letGo(token, this.world.now())
  }

  stop() {
    clearInterval(this.sweeper)
    for (const token of this.present.keys()) this.leave(token)
  }

  private letGoOfTheSilent() {
    for (const [token, { seenAt }] of this.present) {
      if (this.world.now() - seenAt >= GONE_AFTER_MS) this.letGo(token, seenAt)
    }
  }

  private letGo(token: string, at: number) {
    const found = this.present.get(token)
    this.present.delete(token)
    if (found) this.onGone(found.visit, at)
  }
}
