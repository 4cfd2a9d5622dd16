import { eq } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import { audit } from '../../db/audit'
import { providerAccounts } from '../../db/tables/provider-accounts'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { connectedAccount } from './connected-account'
import { CREDENTIALS } from './try-keys'

/** The secrets are erased; webinars, people and figures stay. */
export async function disconnectProviderAccount(
  { id }: { id: Id },
  operator: Operator,
  { db, keys, clock }: Deps,
): Promise<{ outcome: 'disconnected' }> {
  const now = clock.now()
  return db.transaction(async (tx) => {
    const { name, provider } = await connectedAccount(id, tx)
    await tx
      .update(providerAccounts)
      .set({
        sealedCredentials: keys.seal(CREDENTIALS, '{}'),
        sealedCallbackSecret: null,
        callbackState: 'none',
        callbackUrlFound: null,
        updatedAt: now,
        disconnectedAt: now,
      })
      .where(eq(providerAccounts.id, id))
    await audit(tx, operator, {
      action: 'provider_account.disconnected',
      subjectType: 'provider_account',
      subjectId: id,
      before: { name, provider },
      occurredAt: now,
    })
    return { outcome: 'disconnected' }
  })
}
