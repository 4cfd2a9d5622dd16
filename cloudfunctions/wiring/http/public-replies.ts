import type { HttpReply } from './platform-event'

type Kept = { reply: HttpReply; madeAt: number }

/**
 * Caches replies that are the same for everybody. Each process has its own cache and queries the database again before
 * `maxAgeMs` is over, so a change is visible within that time everywhere and a thousand visitors a second cost one
 * query. Only replies of status 200 are cached.
 */
export function publicReplies(maxAgeMs: number, { mostKept = 500, elapsedMs = () => performance.now() } = {}) {
  const kept = new Map<string, Kept>()
  const underway = new Map<string, Promise<HttpReply>>()
  const renewAfterMs = maxAgeMs / 2

  /** Requests during a renewal wait for its result. */
  function renew(key: string, make: () => Promise<HttpReply>): Promise<HttpReply> {
    const waiting = underway.get(key)
    if (waiting) return waiting

    const madeAt = elapsedMs()
    const made = make()
      .then((reply) => {
        kept.delete(key)
        if (reply.statusCode === 200) kept.set(key, { reply, madeAt })
        if (kept.size > mostKept) kept.delete(kept.keys().next().value as string)
        return reply
      })
      .finally(() => underway.delete(key))
    underway.set(key, made)
    return made
  }

  /** `refuse` is called before a new reply is made: if it returns one, that is sent and not cached. */
  return function answer(
    key: string,
    make: () => Promise<HttpReply>,
    refuse?: () => HttpReply | Promise<HttpReply> | undefined,
  ): HttpReply | Promise<HttpReply> {
    if (maxAgeMs === 0) return make()

    const entry = kept.get(key)
    if (!entry) return underway.get(key) ?? refuse?.() ?? renew(key, make)
    const age = elapsedMs() - entry.madeAt
    if (age < renewAfterMs) return entry.reply
    if (age >= maxAgeMs) return renew(key, make)

    // Still fresh enough to send; the next requests get a newer one. After a failure the entry expires.
    renew(key, make).catch(() => undefined)
    return entry.reply
  }
}
