import { and, eq, isNull } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import type { Tx } from '../../db/database'
import { providerAccounts } from '../../db/tables/provider-accounts'
import { webinars } from '../../db/tables/webinars'
import type { Deps } from '../../ports/deps'
import type { ProviderSession, ProviderWebinar } from '../../ports/live-provider'
import { recordAccountHealth } from '../provider-accounts/record-account-health'
import { issueOf } from '../provider-accounts/sync-issue'
import { applyProviderState } from './apply-provider-state'
import { markDeletedAtProvider } from './mark-deleted-at-provider'
import { saveSessions } from './provider-sessions'

/** Fetches a webinar's state from the provider, after its callback or on schedule. */
export async function refreshWebinar({ webinarId }: { webinarId: Id }, deps: Deps): Promise<void> {
  const { db, clock, log } = deps
  const [found] = await db
    .select({ webinar: webinars, account: providerAccounts })
    .from(webinars)
    .innerJoin(providerAccounts, eq(providerAccounts.id, webinars.providerAccountId))
    .where(and(eq(webinars.id, webinarId), isNull(webinars.deletedAt), isNull(providerAccounts.disconnectedAt)))
  if (!found?.webinar.externalId) return

  try {
    const provider = deps.liveProvider(found.account)
    const seen = await provider.getWebinar(found.webinar.externalId)
    // Live here, over by its plan: the event of its end may be lost.
    const sessions =
      seen?.status === 'ended' && found.webinar.status === 'live'
        ? await provider.listSessions?.(found.webinar.externalId)
        : undefined
    await recordAccountHealth(found.account.id, undefined, deps)
    if (seen) await db.transaction((tx) => takeOver(webinarId, seen, sessions ?? [], clock.now(), tx))
    else await markDeletedAtProvider(found.webinar, deps, db)
  } catch (error) {
    const trouble = issueOf(error)
    if (!trouble) throw error
    // The next minute asks again; repeating this job would only add to the provider's load.
    await recordAccountHealth(found.account.id, error, deps)
    log.warn({ action: 'webinar.refresh', webinarId, outcome: trouble.code })
  }
}

async function takeOver(
  webinarId: Id,
  seen: ProviderWebinar,
  sessions: ProviderSession[],
  at: Date,
  tx: Tx,
): Promise<void> {
  await saveSessions(webinarId, sessions, tx)
  await applyProviderState(webinarId, seen, at, tx)
}
