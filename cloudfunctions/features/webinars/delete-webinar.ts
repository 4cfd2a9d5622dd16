import { eq } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import type { Tx } from '../../db/database'
import { atProviderLock, holdLock, whileLocked } from '../../db/hold-lock'
import { enqueue } from '../../db/jobs'
import { webinars } from '../../db/tables/webinars'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { ProviderError, type LiveProvider } from '../../ports/live-provider'
import type { WebinarRecord } from './changes-of'
import {
  askSubAccounts,
  deletableWebinar,
  deletionRefusal,
  hasSubAccounts,
  providerOf,
  standsAtProvider,
  subAccountsUnknown,
} from './deletion-rules'
import { markDeleted } from './mark-deleted'
import { markingProviderEvents } from './mark-provider-events'

type Input = { id: Id; title: string; acceptsUnknownSubAccounts: boolean }
type Gone = 'gone' | 'unsure'

const SETTLE_AFTER_SECONDS = 30
/** Longer than a deletion takes; after that the process that asked for it counts as dead. */
const ABANDONED_AFTER_SECONDS = 120
const SETTLE_ATTEMPTS = 20

/**
 * First at the provider, then here: when it refuses, nothing has changed. The request is stored before the call, so no
 * sync, edit or second deletion comes in between, and where this process dies a job repeats the deletion.
 */
export async function deleteWebinar(input: Input, operator: Operator, deps: Deps): Promise<{ outcome: 'deleted' }> {
  const { id } = input
  const deleting = whileLocked(atProviderLock(id), deps.db, (db) => removeOnBothSides(input, operator, { ...deps, db }))
  const gone = await markingProviderEvents(id, deleting, deps)
  if (gone === 'unsure')
    throw new AppError(
      'provider_timeout',
      '直播平台没有及时答复，系统会自动确认：删除成功后这场直播会从列表中消失，未成功则保持原样',
    )
  return { outcome: 'deleted' }
}

async function removeOnBothSides(input: Input, operator: Operator, deps: Deps): Promise<Gone> {
  const { db } = deps
  const seen = await checked(input, db)
  if (!standsAtProvider(seen)) {
    await db.transaction(async (tx) => markDeleted(await lockedAndChecked(input, tx), operator, tx, deps))
    return 'gone'
  }

  const provider = await providerOf(seen, db, deps)
  await checkSubAccounts(provider, input.acceptsUnknownSubAccounts)
  const row = await db.transaction((tx) => claim(input, operator, tx, deps))
  try {
    if ((await deleteThere(row, provider)) === 'unsure') {
      await enqueueDeletion(row.id, SETTLE_AFTER_SECONDS, db)
      return 'unsure'
    }
  } catch (error) {
    if (error instanceof ProviderError) await withdraw(row, db)
    throw error
  }
  await db.transaction((tx) => markDeleted(row, operator, tx, deps))
  return 'gone'
}

async function checked({ id, title }: Input, tx: Tx): Promise<WebinarRecord> {
  const row = await deletableWebinar(id, tx)
  if (title.trim() !== row.title.trim())
    throw new AppError('bad_input', '', { fields: { title: '与活动标题不一致，请完整输入标题' } })
  const refusal = await deletionRefusal(row, tx)
  if (refusal !== '') throw new AppError('conflict', refusal)
  return row
}

async function lockedAndChecked(input: Input, tx: Tx): Promise<WebinarRecord> {
  await holdLock(`start-sync:${input.id}`, tx)
  await tx.select({ id: webinars.id }).from(webinars).where(eq(webinars.id, input.id)).for('update')
  return checked(input, tx)
}

/** From now on no sync or edit starts, and a job finds out what happened if nothing else does. */
async function claim(input: Input, operator: Operator, tx: Tx, { clock }: Deps): Promise<WebinarRecord> {
  const row = await lockedAndChecked(input, tx)
  await tx
    .update(webinars)
    .set({ deletionAskedAt: clock.now(), deletionAskedBy: operator.id, deletionError: null })
    .where(eq(webinars.id, row.id))
  await enqueueDeletion(row.id, ABANDONED_AFTER_SECONDS, tx)
  return row
}

/** The provider refused: everything is as it was. */
async function withdraw({ id, deletionError }: WebinarRecord, tx: Tx): Promise<void> {
  await tx
    .update(webinars)
    .set({ deletionAskedAt: null, deletionAskedBy: null, deletionError })
    .where(eq(webinars.id, id))
}

async function checkSubAccounts(provider: LiveProvider, acceptsUnknown: boolean): Promise<void> {
  const subAccounts = await askSubAccounts(provider)
  if (subAccounts === 'used') throw new AppError('conflict', hasSubAccounts)
  if (subAccounts === 'unknown' && !acceptsUnknown) throw new AppError('conflict', subAccountsUnknown)
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
