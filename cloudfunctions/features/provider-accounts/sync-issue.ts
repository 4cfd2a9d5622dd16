import { sql } from 'drizzle-orm'
import type { SyncIssueCode, SyncPart } from '../../../shared/contracts/sync'
import { warningKind } from './rules/warning-kind'
import type { Tx } from '../../db/database'
import { syncIssues } from '../../db/tables/sync-runs'
import { FeedUnavailable, ProviderError, type FeedName } from '../../ports/live-provider'
import { providerTrouble } from '../../ports/provider-trouble'

/** `parts`: what has to be read successfully to resolve it; all parts of the run where none are named. */
export type SyncIssueNote = {
  code: SyncIssueCode
  feed?: FeedName
  parts?: SyncPart[]
  detail?: Record<string, unknown>
}

/**
 * A provider error as an issue for the log of a sync, with the provider's own message; any other error is not an issue.
 */
export function issueOf(error: unknown, feed?: FeedName): SyncIssueNote | undefined {
  if (error instanceof FeedUnavailable)
    return {
      code: 'feed_not_available',
      feed: error.feed,
      detail: { reason: error.reason, ...(error.because && { because: error.because }) },
    }
  if (!(error instanceof ProviderError)) return undefined

  const { code, operation, reason, parkedUntil } = error.detail
  return {
    code: providerTrouble[error.kind],
    feed,
    detail: {
      providerMessage: error.providerMessage,
      ...(code && { providerCode: code }),
      ...(operation && { operation }),
      ...(reason && { reason }),
      ...(parkedUntil && { parkedUntil: parkedUntil.toISOString() }),
    },
  }
}

/** An error of one operation; the others may still work. After any other kind they would not. */
export function isOfOneOperation(error: unknown): boolean {
  return error instanceof FeedUnavailable || (error instanceof ProviderError && OF_ONE_OPERATION.includes(error.kind))
}

const OF_ONE_OPERATION: ProviderError['kind'][] = ['refused', 'not_found', 'missing_scope', 'bad_answer']

type About = { runId: string; webinarId: string | null; parts: SyncPart[]; runFailed: boolean }

/** Recorded as open. The same issue of an earlier run is continued, with the time of its beginning. */
export async function recordIssues(
  { runId, webinarId, parts, runFailed }: About,
  issues: SyncIssueNote[],
  at: Date,
  tx: Tx,
): Promise<void> {
  for (const { code, feed, parts: ownParts, detail = {} } of issues) {
    const before = webinarId ? await takeOver({ webinarId, code, feed: feed ?? null, detail }, tx) : undefined
    // Somebody has dismissed exactly this, so it is not shown again.
    const isSeen = before?.dismissed !== undefined && sameDetail(before.dismissed, detail)
    await tx.insert(syncIssues).values({
      state: isSeen ? 'dismissed' : 'open',
      runId,
      webinarId,
      code,
      feed,
      detail,
      kind: warningKind({ code, feed }, runFailed),
      parts: ownParts ?? parts,
      since: before?.since ?? at,
      createdAt: at,
    })
  }
}

type Looked = { runId: string; webinarId: string; partsRead: SyncPart[]; unchecked: SyncIssueCode[] }

/** Resolves open issues whose parts have now been read without finding them again. */
export async function resolveIssues(
  { runId, webinarId, partsRead, unchecked }: Looked,
  at: Date,
  tx: Tx,
): Promise<void> {
  if (partsRead.length === 0) return
  await tx.execute(sql`
    update sync_issues set state = 'resolved', resolved_at = ${at.toISOString()}::timestamptz, resolved_run_id = ${runId}
    where webinar_id = ${webinarId} and state in ('open', 'dismissed') and run_id <> ${runId} and parts <@ ${JSON.stringify(partsRead)}::jsonb
      and not ${JSON.stringify(unchecked)}::jsonb ? code`)
}

type Same = { webinarId: string; code: string; feed: string | null; detail: Record<string, unknown> }

type Before = { since: Date; /** The detail when somebody dismissed it. */ dismissed?: Record<string, unknown> }

async function takeOver({ webinarId, code, feed, detail }: Same, tx: Tx): Promise<Before | undefined> {
  const { rows } = await tx.execute<{ since: string; state: string; detail: Record<string, unknown> }>(sql`
    with before as (
      select id, state, coalesce(since, created_at) as since, detail from sync_issues
      where webinar_id = ${webinarId} and state in ('open', 'dismissed') and code = ${code} and feed is not distinct from ${feed}
        and detail ->> 'reason' is not distinct from ${textOf(detail.reason)}::text
        and detail ->> 'domain' is not distinct from ${textOf(detail.domain)}::text
    ), repeated as (
      update sync_issues i set state = 'repeated' from before where i.id = before.id
    )
    select since, state, detail from before order by id`)
  if (rows.length === 0) return undefined
  return {
    since: new Date(Math.min(...rows.map(({ since }) => new Date(since).getTime()))),
    dismissed: rows.findLast(({ state }) => state === 'dismissed')?.detail,
  }
}

/** Databases give the keys of an object in an order of their own. */
const sameDetail = (one: Record<string, unknown>, other: Record<string, unknown>) => inOrder(one) === inOrder(other)
const inOrder = (detail: Record<string, unknown>) =>
  JSON.stringify(Object.entries(detail).toSorted(([a], [b]) => (a < b ? -1 : 1)))

const textOf = (value: unknown) => (typeof value === 'string' ? value : null)
