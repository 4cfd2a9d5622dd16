import { ProviderError, type Absentee, type LiveProvider, type ProviderSession } from '../../ports/live-provider'
import { issueOf, type SyncIssueNote } from '../provider-accounts/sync-issue'
import type { SyncProgress } from './sync-progress'

export type SessionAbsentees = { externalSessionId: string; endedAt: Date; absent: Absentee[] }
/** The people the provider lists as absent, for each session that is over. */
export type FetchedAbsentees = {
  sessions: SessionAbsentees[]
  /** The provider answered for every session. */ isWhole: boolean
  trouble?: SyncIssueNote
}

type Asking = { sessions: ProviderSession[]; provider: LiveProvider; progress: SyncProgress }

/**
 * A check that no other data depends on: its failure is recorded and stops nothing else. When the day's calls are used
 * up, not even that is recorded; the check is made at the next read.
 */
export async function fetchAbsentees({ sessions, provider, progress }: Asking): Promise<FetchedAbsentees> {
  const fetched: SessionAbsentees[] = []
  let silent = 0
  let done = 0
  progress.report('absentees', 0)
  try {
    for (const { externalSessionId, endedAt } of sessions) {
      if (!endedAt) continue
      const absent = await provider.listAbsentees?.(externalSessionId)
      if (absent) fetched.push({ externalSessionId, endedAt, absent })
      else silent += 1
      progress.report('absentees', (done += absent?.length ?? 0))
    }
  } catch (error) {
    const trouble = issueOf(error, 'absentees')
    if (!trouble) throw error
    const isForToday = error instanceof ProviderError && error.detail.parkedUntil !== undefined
    return {
      sessions: fetched,
      isWhole: false,
      ...(!isForToday && { trouble: { ...trouble, parts: ['registrants', 'attendance'] } }),
    }
  }
  return { sessions: fetched, isWhole: fetched.length > 0 && silent === 0 }
}
