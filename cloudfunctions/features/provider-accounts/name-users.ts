import { eq } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import type { NamedUser } from '../../../shared/contracts/provider-accounts'
import { audit } from '../../db/audit'
import { providerAccounts } from '../../db/tables/provider-accounts'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { beginListSync } from './begin-sync'
import { chooseUsers, readProviderUsers } from './choose-users'
import { connectedAccount } from './connected-account'
import { namedUsers } from './named-users'
import { saveUsers } from './save-users'

type Input = { id: Id; connectedEmail: string; users: string[] }

/** Sets whose webinars are shown from now on. New users' webinars are fetched at once. */
export async function nameUsers(
  { id, ...wanted }: Input,
  operator: Operator,
  deps: Deps,
): Promise<{ items: NamedUser[] }> {
  const account = await connectedAccount(id, deps.db)
  const provider = deps.liveProvider(account)
  if (!provider.capabilities.hasUsers) throw new AppError('conflict', 'provider_has_no_users')
  const chosen = chooseUsers(wanted, await readProviderUsers(provider))

  const now = deps.clock.now()
  const connectedEmail = chosen.connector.email.toLowerCase()
  await deps.db.transaction(async (tx) => {
    const before = await namedUsers(id, tx)
    const { added, removed } = await saveUsers(id, chosen, now, tx)
    // Not `updatedAt`: the keys and their owner are the same.
    await tx.update(providerAccounts).set({ connectedEmail }).where(eq(providerAccounts.id, id))
    await audit(tx, operator, {
      action: 'provider_account.users_named',
      subjectType: 'provider_account',
      subjectId: id,
      before: { connectedEmail: account.connectedEmail, users: before.map(({ email }) => email) },
      after: {
        connectedEmail,
        users: [chosen.connector, ...chosen.others].map(({ email }) => email.toLowerCase()),
        added,
        removed,
      },
      occurredAt: now,
    })
    if (added.length > 0)
      await beginListSync({ trigger: 'manual', withEvents: false, requestedBy: operator.id, at: now }, tx)
  })
  return { items: await namedUsers(id, deps.db) }
}
