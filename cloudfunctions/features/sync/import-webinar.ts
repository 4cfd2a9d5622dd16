import { and, eq, isNull } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import { providerAccounts } from '../../db/tables/provider-accounts'
import type { Deps } from '../../ports/deps'
import { namedHostIds } from '../provider-accounts/named-users'
import { recordAccountHealth } from '../provider-accounts/record-account-health'
import { beginRegistrantsSync } from '../provider-accounts/begin-sync'
import { issueOf } from '../provider-accounts/sync-issue'
import { upsertListedWebinars } from '../webinars/upsert-listed-webinars'
import { decideForWebinar } from '../webinars/decide-for-webinar'
import { checkRegistrations } from '../webinars/check-registration'

/**
 * Imports a webinar that a webhook event named and that is not here yet, as the list would, if its host is named.
 * Earlier registrants are read at once, because their own events came before the webinar.
 */
export async function importWebinar(
  { accountId, externalId }: { accountId: Id; externalId: string },
  deps: Deps,
): Promise<void> {
  const { db, clock, log } = deps
  const [account] = await db
    .select()
    .from(providerAccounts)
    .where(and(eq(providerAccounts.id, accountId), isNull(providerAccounts.disconnectedAt)))
  if (!account) return

  const provider = deps.liveProvider(account)
  try {
    const seen = await provider.getWebinar(externalId)
    const hosts = await namedHostIds(accountId, db)
    if (!seen || (provider.capabilities.hasUsers && !hosts.includes(seen.hostId ?? ''))) return

    const toCheck = await db.transaction(async (tx) => {
      const taken = await upsertListedWebinars(account, [seen], clock.now(), tx)
      for (const webinarId of taken.addedIds)
        if ((await decideForWebinar(webinarId, tx)).data.isOn)
          await beginRegistrantsSync({ webinarId, providerAccountId: accountId, at: clock.now() }, tx)
      return taken.toCheck
    })
    await checkRegistrations(toCheck, provider, deps)
  } catch (error) {
    const trouble = issueOf(error)
    if (!trouble) throw error
    // The next read of the list imports it.
    await recordAccountHealth(accountId, error, deps)
    log.warn({ action: 'webinar.take_over', accountId, outcome: trouble.code })
  }
}
