import { and, eq, inArray } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { ProviderId } from '../../../shared/contracts/ids'
import { emit } from '../../db/emit'
import { registrations } from '../../db/tables/registrations'
import { timelineEvents } from '../../db/tables/timeline-events'
import type { Deps } from '../../ports/deps'
import { capabilitiesOf } from '../../../shared/contracts/live-providers'
import { findWebinar } from '../contacts/find-webinar'
import { queueAtProvider } from './queue-at-provider'

export async function cancelRegistration(
  { code, contactId }: { code: string; contactId: string },
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<{ outcome: 'cancelled' | 'not_registered' }> {
  const webinar = await findWebinar(code, db)
  const at = clock.now()

  return db.transaction(async (tx) => {
    const isMine = and(eq(registrations.webinarId, webinar.id), eq(registrations.contactId, contactId))
    const [mine] = await tx.select({ source: registrations.source }).from(registrations).where(isMine)
    // The next sync would bring it back, unless we can cancel it at the provider as well.
    if (mine?.source === 'provider' && !mayCancel({ ...webinar, source: mine.source }))
      throw new AppError('conflict', 'cancel_at_provider')

    const [cancelled] = await tx
      .update(registrations)
      .set({ status: 'cancelled', cancelledAt: at })
      .where(and(isMine, inArray(registrations.status, ['registered', 'pending'])))
      .returning({ id: registrations.id })
    if (!cancelled) return { outcome: 'not_registered' }

    const dedupeKey = `cancelled:${cancelled.id}:${at.getTime()}`
    await tx
      .insert(timelineEvents)
      .values({ contactId, webinarId: webinar.id, type: 'registration_cancelled', occurredAt: at, dedupeKey })
    await emit(tx, {
      type: 'registration.cancelled',
      webinarId: webinar.id,
      contactId,
      payload: { registrationId: cancelled.id },
      occurredAt: at,
    })
    await queueAtProvider([cancelled.id], tx)
    return { outcome: 'cancelled' }
  })
}

type Registered = { provider: ProviderId; usesLiveLink: boolean; source: (typeof registrations.$inferSelect)['source'] }

/** A registration made on the provider's own page is cancelled there, unless the provider accepts our cancellation. */
export const mayCancel = ({ provider, usesLiveLink, source }: Registered) =>
  usesLiveLink || source !== 'provider' || capabilitiesOf(provider).registersPeople
