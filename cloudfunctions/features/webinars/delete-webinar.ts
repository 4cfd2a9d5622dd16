import { eq } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import type { Tx } from '../../db/database'
import { holdLock } from '../../db/hold-lock'
import { enqueue } from '../../db/jobs'
import { webinars } from '../../db/tables/webinars'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { ProviderError, type LiveProvider } from '../../ports/live-provider'
import type { WebinarRecord } from './changes-of'
import { askSubAccounts, deletableWebinar, deletionRefusal, providerOf, standsAtProvider } from './deletion-rules'
import { markDeleted } from './mark-deleted'
import { markingProviderEvents } from './mark-provider-events'

type Input = { id: Id; title: string; acceptsUnknownSubAccounts: boolean }
type Gone = 'gone' | 'unsure'

const SETTLE_AFTER_SECONDS = 30
const SETTLE_ATTEMPTS = 20

/**
 * First at the provider, then here: when it refuses, nothing has changed. The row is locked meanwhile, so that no sync,
 * edit or second deletion comes in between.
 */
export async function deleteWebinar(
  { id, title, acceptsUnknownSubAccounts }: Input,
  operator: Operator,
  deps: Deps,
): Promise<{ outcome: 'deleted' }> {
  const deleting = deps.db.transaction(async (tx): Promise<Gone> => {
    await holdLock(`start-sync:${id}`, tx)
    await tx.select({ id: webinars.id }).from(webinars).where(eq(webinars.id, id)).for('update')
    const row = await deletableWebinar(id, tx)
    if (title.trim() !== row.title.trim())
      throw new AppError('bad_input', '', { fields: { title: 'title_does_not_match' } })
    const refusal = await deletionRefusal(row, tx)
    if (refusal !== '') throw new AppError('conflict', refusal)

    if (standsAtProvider(row)) {
      const provider = await providerOf(row, tx, deps)
      await checkSubAccounts(provider, acceptsUnknownSubAccounts)
      if ((await deleteThere(row, provider)) === 'unsure') {
        await leaveForLater(row, operator, tx, deps)
        return 'unsure'
      }
    }
    await markDeleted(row, operator, tx, deps)
    return 'gone'
  })

  const gone = await markingProviderEvents(id, deleting, deps)
  if (gone === 'unsure') throw new AppError('provider_timeout', 'deletion_not_confirmed_yet')
  return { outcome: 'deleted' }
}

async function checkSubAccounts(provider: LiveProvider, acceptsUnknown: boolean): Promise<void> {
  const subAccounts = await askSubAccounts(provider)
  if (subAccounts === 'used') throw new AppError('conflict', 'account_has_sub_accounts')
  if (subAccounts === 'unknown' && !acceptsUnknown) throw new AppError('conflict', 'sub_accounts_unknown')
}

/** After a lost answer a look-up decides, if the provider answers at all. */
async function deleteThere({ externalId }: WebinarRecord, provider: LiveProvider): Promise<Gone> {
  try {
    await provider.deleteWebinar(externalId ?? '')
    return 'gone'
  } catch (error) {
    if (!(error instanceof ProviderError) || error.kind !== 'timeout') throw error
  }
  try {
    return (await provider.getWebinar(externalId ?? '')) ? 'unsure' : 'gone'
  } catch (error) {
    if (error instanceof ProviderError) return 'unsure'
    throw error
  }
}

async function leaveForLater({ id }: WebinarRecord, operator: Operator, tx: Tx, { clock }: Deps): Promise<void> {
  await tx
    .update(webinars)
    .set({ deletionAskedAt: clock.now(), deletionAskedBy: operator.id, deletionError: null })
    .where(eq(webinars.id, id))
  await enqueueDeletion(id, SETTLE_AFTER_SECONDS, tx)
}

export const settleDeletionKey = (id: Id) => `settle-webinar-deletion:${id}`

/** The job that repeats a deletion whose answer was lost. */
export async function enqueueDeletion(id: Id, delaySeconds: number, tx: Tx): Promise<void> {
  await enqueue(
    tx,
    'settle-webinar-deletion',
    { webinarId: id },
    { key: settleDeletionKey(id), delaySeconds, maxAttempts: SETTLE_ATTEMPTS },
  )
}
