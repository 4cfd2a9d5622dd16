import type { Id } from '../../../shared/contracts/ids'
import type { NamedUser } from '../../../shared/contracts/provider-accounts'
import type { Deps } from '../../ports/deps'
import { connectedAccount } from './connected-account'
import { namedUsers } from './named-users'

export async function listNamedUsers({ id }: { id: Id }, { db }: Pick<Deps, 'db'>): Promise<{ items: NamedUser[] }> {
  await connectedAccount(id, db)
  return { items: await namedUsers(id, db) }
}
