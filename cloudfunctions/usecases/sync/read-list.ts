import type { providerAccounts } from '../../db/tables/provider-accounts'
import type { Deps } from '../../ports/deps'
import type { ProviderWebinar } from '../../ports/live-provider'
import { refreshStaff } from '../exclusions/refresh-staff'
import { namedHostIds } from '../provider-accounts/named-users'
import { noteRights } from '../provider-accounts/note-rights'
import { noteAccountHealth } from './note-account-health'
import { issueOf, type SyncIssueNote } from './sync-issue'

type Account = typeof providerAccounts.$inferSelect

/** Where webinars belong to users, those of the named ones alone: the others' are never even read. */
export async function readList(
  account: Account,
  deps: Deps,
): Promise<{ webinars: ProviderWebinar[]; issues: SyncIssueNote[] } | { trouble: SyncIssueNote }> {
  const provider = deps.liveProvider(account)
  const webinars: ProviderWebinar[] = []
  try {
    const { hasUsers } = provider.capabilities
    if (hasUsers) await noteRights(account.id, provider, deps)
    const issues = hasUsers ? await refreshStaff(account, deps) : []
    const of = hasUsers ? { hostIds: await namedHostIds(account.id, deps.db) } : undefined
    for await (const page of provider.listWebinars(of)) webinars.push(...page)
    await noteAccountHealth(account.id, undefined, deps)
    return { webinars, issues }
  } catch (error) {
    const trouble = issueOf(error)
    if (!trouble) throw error
    await noteAccountHealth(account.id, error, deps)
    return { trouble }
  }
}
