import type { WebinarRow } from '../../../shared/contracts/webinars'

type Fetched = Pick<WebinarRow, 'providerState' | 'status' | 'lastSyncedAt' | 'watchedCount' | 'viewCount'>

/** Begun, and nothing was fetched yet: nobody knows who watched, so a zero would be a claim. */
export function isUnsynced({ providerState, status, lastSyncedAt, watchedCount, viewCount }: Fetched): boolean {
  return (
    providerState === 'ready' && status !== 'upcoming' && lastSyncedAt === null && watchedCount === 0 && viewCount === 0
  )
}
