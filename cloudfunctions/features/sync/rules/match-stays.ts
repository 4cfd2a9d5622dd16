/** The fields of a stay that identify person and time; `session` where the provider keeps sessions apart. */
export type KnownStay = {
  source_key: string
  external_session_id?: string | null
  kind: 'live' | 'replay'
  viewer_key: string | null
  registrant_id?: string | null
  email: string | null
  phone?: string | null
  name: string | null
  started_at: Date
  ended_at: Date | null
  precision: 'second' | 'minute'
}

/** A time written or rounded to the minute is less than a minute away from the exact one. */
const SAME_WITHIN_MS = 60_000

/**
 * Finds stored stays that are sent again in another form: under another key, without seconds, or from a less exact
 * source. Each stored stay is matched once. Called only with rows whose key is not stored, and stored rows whose key
 * was not sent, so that two stays of one minute are never matched as one.
 */
export function stayMatcher(stored: KnownStay[]): {
  find(stay: KnownStay): KnownStay | undefined
  left(): KnownStay[]
} {
  const byIdentity = new Map<string, KnownStay[]>()
  const open = new Set(stored)
  for (const stay of stored) {
    for (const key of identitiesOf(stay)) {
      const own = byIdentity.get(key)
      if (own) own.push(stay)
      else byIdentity.set(key, [stay])
    }
  }

  return {
    find(stay) {
      const candidates = identitiesOf(stay).flatMap((key) => byIdentity.get(key) ?? [])
      let [best, least]: [KnownStay | undefined, number] = [undefined, SAME_WITHIN_MS]
      for (const candidate of candidates) {
        const apart = Math.abs(candidate.started_at.getTime() - stay.started_at.getTime())
        if (apart < least && open.has(candidate) && isOneSession(candidate, stay)) [best, least] = [candidate, apart]
      }
      if (best) open.delete(best)
      return best
    },
    left: () => [...open],
  }
}

/** The more exact times of the two: a later read does not make stored times less exact. */
export function finerTimes<Stay extends Pick<KnownStay, 'started_at' | 'ended_at' | 'precision'>>(
  sent: Stay,
  stored: Pick<KnownStay, 'started_at' | 'ended_at' | 'precision'>,
): Stay {
  if (!isCoarser(sent, stored)) return sent
  const isEndKnown = stored.ended_at !== null
  return {
    ...sent,
    started_at: stored.started_at,
    ended_at: isEndKnown ? stored.ended_at : sent.ended_at,
    precision: isEndKnown ? stored.precision : sent.precision,
  }
}

function isCoarser(sent: Pick<KnownStay, 'started_at' | 'ended_at' | 'precision'>, stored: typeof sent): boolean {
  if (sent.precision !== stored.precision) return sent.precision === 'minute'
  return isOnTheMinute(sent) && !isOnTheMinute(stored) && endsWithin(sent, stored)
}

const endsWithin = (sent: Pick<KnownStay, 'ended_at'>, stored: typeof sent) =>
  sent.ended_at === null ||
  (stored.ended_at !== null && Math.abs(sent.ended_at.getTime() - stored.ended_at.getTime()) < SAME_WITHIN_MS)

export const isOnTheMinute = ({ started_at, ended_at }: Pick<KnownStay, 'started_at' | 'ended_at'>): boolean =>
  started_at.getTime() % 60_000 === 0 && (ended_at === null || ended_at.getTime() % 60_000 === 0)

const isOneSession = (a: KnownStay, b: KnownStay) =>
  !a.external_session_id || !b.external_session_id || a.external_session_id === b.external_session_id

/** Everything that identifies the person; a name only where nothing else does, as several people share one. */
function identitiesOf({ kind, viewer_key, registrant_id, email, phone, name }: KnownStay): string[] {
  const named = [
    ...(viewer_key ? [`key ${viewer_key.toLowerCase()}`] : []),
    ...(registrant_id ? [`id ${registrant_id}`] : []),
    ...(email ? [`email ${email.toLowerCase()}`] : []),
    ...(phone ? [`phone ${phone}`] : []),
  ]
  if (named.length === 0) named.push(`name ${plain(name ?? '')}`)
  return named.map((each) => `${kind} ${each}`)
}

const plain = (name: string) => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()
