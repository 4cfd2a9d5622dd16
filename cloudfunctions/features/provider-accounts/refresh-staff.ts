import { and, eq, lt, sql } from 'drizzle-orm'
import { providerStaff } from '../../db/tables/exclusions'
import type { Deps } from '../../ports/deps'
import type { ProviderUser } from '../../ports/provider-user'
import { refreshUsers } from './refresh-users'
import { issueOf, type SyncIssueNote } from './sync-issue'

type Account = Parameters<Deps['liveProvider']>[0]

/**
 * Reads everybody with a login at the account again. People are removed only after the whole list was read; where
 * reading breaks off, those known before stay excluded and the error is returned for the log.
 */
export async function refreshStaff(
  account: Account,
  { db, clock, liveProvider }: Pick<Deps, 'db' | 'clock' | 'liveProvider'>,
): Promise<SyncIssueNote[]> {
  const provider = liveProvider(account)
  if (!provider.listUsers) return []

  const at = clock.now()
  const people = new Map<string, ProviderUser>()
  try {
    for await (const page of provider.listUsers())
      for (const user of page) if (user.email) people.set(user.email.toLowerCase(), user)
  } catch (error) {
    const issue = issueOf(error)
    if (!issue) throw error
    return [issue]
  }

  await db.transaction(async (tx) => {
    const rows = [...people].map(([email, { name, state }]) => ({ email, name, state }))
    await tx.execute(sql`
      insert into provider_staff (provider_account_id, email, name, state, seen_at)
      select ${account.id}, i.email, i.name, i.state, ${at.toISOString()}::timestamptz
      from json_to_recordset(${JSON.stringify(rows)}::json) as i (email text, name text, state text)
      on conflict (provider_account_id, email) do update set name = excluded.name, state = excluded.state, seen_at = excluded.seen_at`)
    await refreshUsers(account.id, [...people.values()], at, tx)
    await tx
      .delete(providerStaff)
      .where(and(eq(providerStaff.providerAccountId, account.id), lt(providerStaff.seenAt, at)))
  })
  return []
}
