import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import type { NamedUser } from '../../../shared/contracts/provider-accounts'
import type { Tx } from '../../db/database'
import { providerUsers } from '../../db/tables/provider-accounts'
import { webinars } from '../../db/tables/webinars'

const theirs = sql`from ${webinars} w where w.provider_user_id = ${providerUsers}.id and w.deleted_at is null`
const columns = {
  id: providerUsers.id,
  email: providerUsers.email,
  name: providerUsers.name,
  isConnector: providerUsers.isConnector,
  state: providerUsers.state,
  syncsData: providerUsers.syncsData,
  syncsNewWebinars: providerUsers.syncsNewWebinars,
  syncsRecordings: providerUsers.syncsRecordings,
  webinarsCount: sql<number>`(select count(*)::int ${theirs})`,
  webinarsOffCount: sql<number>`(select count(*)::int ${theirs} and not w.syncs_data)`,
}

/** The user who connected the account first, then by address. */
export async function namedUsers(providerAccountId: Id, tx: Tx): Promise<NamedUser[]> {
  return tx
    .select(columns)
    .from(providerUsers)
    .where(and(eq(providerUsers.providerAccountId, providerAccountId), isNull(providerUsers.removedAt)))
    .orderBy(desc(providerUsers.isConnector), asc(providerUsers.email))
}

export async function namedUser(providerAccountId: Id, id: Id, tx: Tx): Promise<NamedUser> {
  const [user] = await tx
    .select(columns)
    .from(providerUsers)
    .where(
      and(
        eq(providerUsers.providerAccountId, providerAccountId),
        eq(providerUsers.id, id),
        isNull(providerUsers.removedAt),
      ),
    )
  if (!user) throw new AppError('not_found', 'user_not_listed')
  return user
}

/** With the provider's ids. */
export async function namedHostIds(providerAccountId: Id, tx: Tx): Promise<string[]> {
  const rows = await tx
    .select({ id: providerUsers.externalUserId })
    .from(providerUsers)
    .where(and(eq(providerUsers.providerAccountId, providerAccountId), isNull(providerUsers.removedAt)))
  return rows.map(({ id }) => id)
}
