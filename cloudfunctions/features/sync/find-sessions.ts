import { neverHeldFrom } from './rules/never-held'
import { ProviderError, type LiveProvider, type ProviderSession, type ProviderWebinar } from '../../ports/live-provider'
import { issueOf, type SyncIssueNote } from '../provider-accounts/sync-issue'

/** A webinar may be held early: on the planned day or the day before. */
const HELD_EARLY_BY_MS = 2 * 24 * 3600_000

type Planned = { externalId: string; startsAt: Date; endsAt: Date }
export type SessionsFound = {
  sessions?: ProviderSession[]
  /** The sessions that belong to the webinar. */
  counted?: ProviderSession[]
  /** The planned time has long passed and it was never started. */ isNeverHeld: boolean
  /** Some sessions cannot be read; the others are read all the same. */ issue?: SyncIssueNote
}

/** Each session, where the provider keeps sessions apart. Nothing is requested long before a session can exist. */
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
