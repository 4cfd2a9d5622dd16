import type { SYNC_ISSUE_CODES } from '../../../shared/contracts/sync'
import type { Tx } from '../../db/database'
import { syncIssues } from '../../db/tables/sync-runs'
import { FeedUnavailable, ProviderError, type FeedName } from '../../ports/live-provider'
import { providerTrouble } from '../../ports/provider-trouble'

export type SyncIssueCode = (typeof SYNC_ISSUE_CODES)[number]
export type SyncIssueNote = { code: SyncIssueCode; feed?: FeedName; detail?: Record<string, unknown> }

/** What a provider's trouble is called in the log of a sync, with its own words; anything else is not for it. */
export function issueOf(error: unknown, feed?: FeedName): SyncIssueNote | undefined {
  if (error instanceof FeedUnavailable) return { code: 'feed_not_available', feed: error.feed, detail: { reason: error.reason } }
  if (!(error instanceof ProviderError)) return undefined

  const { code, operation } = error.detail
  return { code: providerTrouble[error.kind], feed, detail: { providerMessage: error.providerMessage, ...(code && { providerCode: code }), ...(operation && { operation }) } }
}

/** Trouble of one operation; the others may still answer. After any other kind they would not. */
export function isOfOneOperation(error: unknown): boolean {
  return error instanceof FeedUnavailable || (error instanceof ProviderError && (error.kind === 'refused' || error.kind === 'not_found'))
}

export async function noteIssues(runId: string, webinarId: string | null, issues: SyncIssueNote[], at: Date, tx: Tx): Promise<void> {
  if (issues.length === 0) return
  await tx.insert(syncIssues).values(issues.map(({ code, feed, detail = {} }) => ({ runId, webinarId, code, feed, detail, createdAt: at })))
}
