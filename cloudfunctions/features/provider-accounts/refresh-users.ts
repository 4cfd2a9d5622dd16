import { and, eq, isNull } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import type { Tx } from '../../db/database'
import { providerAccounts, providerUsers } from '../../db/tables/provider-accounts'
import type { ProviderUser } from '../../ports/provider-user'

/** Updates named users from the provider: a new name or address, a login that was switched off or deleted. */
export async function refreshUsers(providerAccountId: Id, people: ProviderUser[], at: Date, tx: Tx): Promise<void> {
  const byId = new Map(people.map((person) => [person.externalUserId, person]))
  const named = await tx
    .select()
    .from(providerUsers)
    .where(and(eq(providerUsers.providerAccountId, providerAccountId), isNull(providerUsers.removedAt)))

  for (const user of named) {
    const person = byId.get(user.externalUserId)
    const now = {
      email: person?.email.toLowerCase() ?? user.email,
      name: person?.name ?? user.name,
      state: person?.state ?? ('gone' as const),
    }
    if (now.email === user.email && now.name === user.name && now.state === user.state) continue
    await tx
      .update(providerUsers)
      .set({ ...now, updatedAt: at })
      .where(eq(providerUsers.id, user.id))
    if (user.isConnector)
      await tx
        .update(providerAccounts)
        .set({ connectedEmail: now.email })
        .where(eq(providerAccounts.id, providerAccountId))
  }
}
