import { and, eq, isNull } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import { capabilitiesOf } from '../../../shared/contracts/live-providers'
import type { Tx } from '../../db/database'
import { providerUsers, type providerAccounts } from '../../db/tables/provider-accounts'
import { webinars } from '../../db/tables/webinars'
import type { Deps } from '../../ports/deps'
import type { ProviderWebinar } from '../../ports/live-provider'
import { applyProviderState } from './apply-provider-state'
import { markDeletedAtProvider } from './mark-deleted-at-provider'
import { hostFacts } from './host-facts'
import { recordSession } from './record-session'
import { newWebinarCode } from './webinar-code'
import { issueOf, type SyncIssueNote } from '../provider-accounts/sync-issue'

type Account = typeof providerAccounts.$inferSelect
type WebinarRow = typeof webinars.$inferSelect

const USUAL_LENGTH_MS = 2 * 60 * 60 * 1000

type Taken = {
  added: number
  addedIds: Id[]
  changed: number
  /** Webinars whose registration settings have to be read again. */
  toCheck: Id[]
}

/** Adds the provider's listed webinars: known ones are updated, new ones are added unlisted. */
export async function upsertListedWebinars(
  account: Account,
  listed: ProviderWebinar[],
  at: Date,
  tx: Tx,
): Promise<Taken> {
  const known = await tx.select().from(webinars).where(eq(webinars.providerAccountId, account.id))
  const byExternalId = new Map(known.map((webinar) => [webinar.externalId, webinar]))
  const counts: Taken = { added: 0, addedIds: [], changed: 0, toCheck: [] }

  // A page may repeat a row when the list changes between pages.
  for (const seen of new Map(listed.map((webinar) => [webinar.externalId, webinar])).values()) {
    const ours = byExternalId.get(seen.externalId)
    if (ours && !ours.deletedAt) {
      const isOther = await applyProviderState(ours.id, seen, at, tx)
      if (isOther) counts.changed += 1
      // A block is checked again each time: it may have been removed there.
      if (isOther || ours.registrationBlock) counts.toCheck.push(ours.id)
    } else if (!ours && !isBeingMade(seen, known)) {
      const added = await addWebinar(account, seen, at, tx)
      if (added) {
        counts.toCheck.push(added)
        counts.addedIds.push(added)
      }
      counts.added += 1
    }
  }
  return counts
}

/**
 * An id missing from a complete list is marked as deleted only when the provider confirms it. For users who are not
 * named nothing is requested.
 */
export async function findDeleted(
  account: Account,
  present: Set<string>,
  deps: Deps,
): Promise<{ deleted: number; issues: SyncIssueNote[] }> {
  const { db, liveProvider } = deps
  // Where lists leave out past webinars, a missing one proves nothing.
  const mayBeGone = capabilitiesOf(account.provider).listsPastWebinars
    ? undefined
    : and(eq(webinars.status, 'upcoming'), isNull(providerUsers.removedAt))
  const ready = await db
    .select({ webinar: webinars })
    .from(webinars)
    .leftJoin(providerUsers, eq(providerUsers.id, webinars.providerUserId))
    .where(
      and(
        eq(webinars.providerAccountId, account.id),
        eq(webinars.providerState, 'ready'),
        isNull(webinars.deletedAt),
        mayBeGone,
      ),
    )
  let deleted = 0
  try {
    for (const { webinar } of ready) {
      const { externalId } = webinar
      if (!externalId || present.has(externalId) || (await liveProvider(account).getWebinar(externalId))) continue
      if (await markDeletedAtProvider(webinar, deps, db)) deleted += 1
    }
    return { deleted, issues: [] }
  } catch (error) {
    const issue = issueOf(error)
    if (!issue) throw error
    return { deleted, issues: [issue] }
  }
}

/** Created a moment ago from our panel, its id not stored yet: it must not be added a second time. */
function isBeingMade(seen: ProviderWebinar, known: WebinarRow[]): boolean {
  return known.some(
    ({ providerState, title, startsAt }) =>
      providerState === 'creating' &&
      title.trim() === seen.title.trim() &&
      Math.abs(startsAt.getTime() - (seen.startsAt?.getTime() ?? 0)) < 60_000,
  )
}

/**
 * Created at the provider: added with a code, unlisted and with the provider's own form and link, until an operator
 * changes it.
 */
export async function addWebinar(account: Account, seen: ProviderWebinar, at: Date, tx: Tx): Promise<Id | undefined> {
  const startsAt = seen.startsAt ?? at
  const host = await hostFacts(
    {
      providerAccountId: account.id,
      hostEmail: null,
      alternativeHosts: [],
      notSupported: null,
      registrationUrl: null,
      registrationBlock: null,
    },
    seen,
    tx,
  )
  const usualEnd = new Date(startsAt.getTime() + USUAL_LENGTH_MS)
  const { externalId, title, intro, mode, status, hasReplay, replayId, roomId, watchBaseUrl, endedAt } = seen
  const [added] = await tx
    .insert(webinars)
    .values({
      code: newWebinarCode(),
      provider: account.provider,
      providerAccountId: account.id,
      externalId,
      providerState: 'ready',
      title,
      intro,
      mode,
      status,
      statusChangedAt: at,
      startsAt,
      endsAt: endedAt && endedAt > startsAt ? endedAt : seen.endsAt && seen.endsAt > startsAt ? seen.endsAt : usualEnd,
      endedAt: status === 'ended' ? (endedAt ?? null) : null,
      hasReplay,
      replayId,
      roomId,
      watchBaseUrl,
      ...host,
      syncsData: await syncsAtFirst(host.providerUserId, tx),
      usesLiveLink: false,
      isListed: false,
      createdAt: at,
      updatedAt: at,
    })
    .onConflictDoNothing()
    .returning()
  if (added) await recordSession(added, seen, at, tx)
  return added?.id
}

/** The user's setting for new webinars; where there are no users, they are synced. */
export async function syncsAtFirst(providerUserId: Id | null | undefined, tx: Tx): Promise<boolean> {
  if (!providerUserId) return true
  const [user] = await tx
    .select({ syncsNewWebinars: providerUsers.syncsNewWebinars })
    .from(providerUsers)
    .where(eq(providerUsers.id, providerUserId))
  return user?.syncsNewWebinars ?? true
}
