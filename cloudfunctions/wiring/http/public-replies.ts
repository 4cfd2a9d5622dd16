import type { HttpReply } from './platform-event'

type Kept = { reply: HttpReply; madeAt: number }

/**
 * Answers that are the same for everybody, kept ready to send. Each process keeps its own and asks the
 * database again before `maxAgeMs` is over, so a change shows within that time everywhere and a thousand
 * visitors a second cost one query. Only answers of status 200 are kept.
 */
export function publicReplies(maxAgeMs: number, { mostKept = 500, elapsedMs = () => performance.now() } = {}) {
  const kept = new Map<string, Kept>()
  const underway = new Map<string, Promise<HttpReply>>()
  const renewAfterMs = maxAgeMs / 2

  /** Whoever comes while an answer is being made waits for that one. */
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

  /** `refuse` is asked before something new is made: its answer, where there is one, is sent and not kept. */
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

    // Still young enough to send; the next ones get a newer one. A failure leaves the entry to grow too old.
    renew(key, make).catch(() => undefined)
    return entry.reply
  }
}
