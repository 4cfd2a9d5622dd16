import { and, eq, isNull } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import { providerAccounts } from '../../db/tables/provider-accounts'
import { webinars } from '../../db/tables/webinars'
import type { Deps } from '../../ports/deps'
import { noteAccountHealth } from '../sync/note-account-health'
import { issueOf } from '../sync/sync-issue'
import { applyProviderState } from './apply-provider-state'

/** Asks the provider how a webinar stands, after its callback or because the time has come. */
export async function refreshWebinar({ webinarId }: { webinarId: Id }, deps: Deps): Promise<void> {
  const { db, clock, log } = deps
  const [found] = await db
    .select({ webinar: webinars, account: providerAccounts })
    .from(webinars)
    .innerJoin(providerAccounts, eq(providerAccounts.id, webinars.providerAccountId))
    .where(and(eq(webinars.id, webinarId), isNull(webinars.deletedAt), isNull(providerAccounts.disconnectedAt)))
  if (!found?.webinar.externalId) return

  try {
    const seen = await deps.liveProvider(found.account).getWebinar(found.webinar.externalId)
    await noteAccountHealth(found.account.id, undefined, deps)
    if (seen) await db.transaction((tx) => applyProviderState(webinarId, seen, clock.now(), tx))
    else await db.update(webinars).set({ providerState: 'deleted', updatedAt: clock.now() }).where(eq(webinars.id, webinarId))
  } catch (error) {
    const trouble = issueOf(error)
    if (!trouble) throw error
    // The next minute asks again; repeating this job would only add to a provider's trouble.
    await noteAccountHealth(found.account.id, error, deps)
    log.warn({ action: 'webinar.refresh', webinarId, outcome: trouble.code })
  }
}
