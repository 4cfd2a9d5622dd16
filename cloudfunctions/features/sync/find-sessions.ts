import { neverHeldFrom } from './rules/never-held'
import { ProviderError, type LiveProvider, type ProviderSession, type ProviderWebinar } from '../../ports/live-provider'
import { issueOf, type SyncIssueNote } from '../provider-accounts/sync-issue'

/** A webinar may be held before its time, on the same day or the one before. */
const HELD_EARLY_BY_MS = 2 * 24 * 3600_000

type Planned = { externalId: string; startsAt: Date; endsAt: Date }
export type SessionsFound = {
  sessions?: ProviderSession[]
  /** Those of them that belong to the webinar. */
  counted?: ProviderSession[]
  /** Its time has long passed and it was never started. */ isNeverHeld: boolean
  /** Some of them cannot be read; what can be is read all the same. */ issue?: SyncIssueNote
}

/** Each time it was held, where the provider keeps them apart; nothing is asked long before there can be one. */
export async function findSessions(
  planned: Planned,
  seen: ProviderWebinar,
  provider: LiveProvider,
  now: Date,
): Promise<SessionsFound | { trouble: SyncIssueNote; error: unknown }> {
  if (!provider.listSessions) return { isNeverHeld: false }
  const { startsAt = planned.startsAt, endsAt = planned.endsAt } = seen
  if (seen.status === 'upcoming' && now.getTime() < startsAt.getTime() - HELD_EARLY_BY_MS)
    return { sessions: [], isNeverHeld: false }

  try {
    const sessions = await provider.listSessions(planned.externalId)
    return { sessions, isNeverHeld: sessions.length === 0 && now >= neverHeldFrom({ startsAt, endsAt }) }
  } catch (error) {
    const trouble = issueOf(error)
    if (!trouble) throw error
    if (error instanceof ProviderError && error.kind === 'bad_answer')
      return { isNeverHeld: false, issue: { ...trouble, feed: 'stays', parts: ['attendance'] } }
    return { trouble, error }
  }
}
