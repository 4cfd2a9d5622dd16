import { and, eq } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import { audit } from '../../db/audit'
import { registrations } from '../../db/tables/registrations'
import { webinars } from '../../db/tables/webinars'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { queueAtProvider } from './queue-at-provider'

/**
 * The cause was removed, at the provider or here: refused registrations are requested once more, one or all of a
 * webinar.
 */
export async function retryFailedAtProvider(
  { id, registrationId }: { id: Id; registrationId?: Id },
  operator: Operator,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<{ queued: number }> {
  return db.transaction(async (tx) => {
    const [webinar] = await tx.select({ status: webinars.status }).from(webinars).where(eq(webinars.id, id))
    if (!webinar) throw new AppError('not_found', 'webinar_not_found')
    if (webinar.status === 'ended') throw new AppError('conflict', 'retry_after_end')

    const failed = await tx
      .select({ id: registrations.id })
      .from(registrations)
      .where(
        and(
          eq(registrations.webinarId, id),
          eq(registrations.providerState, 'failed'),
          registrationId ? eq(registrations.id, registrationId) : undefined,
        ),
      )
    const queued = await queueAtProvider(
      failed.map((row) => row.id),
      tx,
    )
    if (queued > 0)
      await audit(tx, operator, {
        action: 'registrations.retried',
        subjectType: 'webinar',
        subjectId: id,
        after: { queued },
        occurredAt: clock.now(),
      })
    return { queued }
  })
}
