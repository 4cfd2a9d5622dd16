import { and, eq, isNull, notInArray, sql } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import type { Tx } from '../../db/database'
import { providerUsers } from '../../db/tables/provider-accounts'
import type { ChosenUsers } from './choose-users'

type Saved = { added: string[]; removed: string[] }

/** Exactly these are named from now on. The switches of users named before stay; users left out keep their row. */
export async function saveUsers(
  providerAccountId: Id,
  { connector, others }: ChosenUsers,
  at: Date,
  tx: Tx,
): Promise<Saved> {
  const chosen = [connector, ...others]
  const existing = and(eq(providerUsers.providerAccountId, providerAccountId), isNull(providerUsers.removedAt))
  const before = new Set(
    (await tx.select({ email: providerUsers.email }).from(providerUsers).where(existing)).map(({ email }) => email),
  )

  const removed = await tx
    .update(providerUsers)
    .set({ removedAt: at, isConnector: false, updatedAt: at })
    .where(
      and(
        existing,
        notInArray(
          providerUsers.externalUserId,
          chosen.map(({ externalUserId }) => externalUserId),
        ),
      ),
    )
    .returning({ email: providerUsers.email })
  await tx
    .insert(providerUsers)
    .values(
      chosen.map(({ externalUserId, email, name, state }) => ({
        providerAccountId,
        externalUserId,
        email: email.toLowerCase(),
        name,
        state,
        isConnector: externalUserId === connector.externalUserId,
        createdAt: at,
        updatedAt: at,
      })),
    )
    .onConflictDoUpdate({
      target: [providerUsers.providerAccountId, providerUsers.externalUserId],
      set: {
        email: sql`excluded.email`,
        name: sql`excluded.name`,
        state: sql`excluded.state`,
        isConnector: sql`excluded.is_connector`,
        updatedAt: at,
        removedAt: null,
      },
    })
  return {
    added: chosen.map(({ email }) => email.toLowerCase()).filter((email) => !before.has(email)),
    removed: removed.map(({ email }) => email),
  }
}
