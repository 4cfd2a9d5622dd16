import { and, eq, sql } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { ProviderId } from '../../../shared/contracts/ids'
import { registrations } from '../../db/tables/registrations'
import type { Deps } from '../../ports/deps'
import { capabilitiesOf } from '../../../shared/contracts/live-providers'
import { findWebinar } from '../contacts/find-webinar'
import { queueAtProvider } from './queue-at-provider'
import { cancellationEffects } from './sql/registration-effects.sql'

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
      throw new AppError('conflict', '这场直播在直播平台报名，请到直播平台取消')

    const { rows } = await tx.execute<{ id: string }>(sql`
      with cancelled_registrations as (
        update registrations r set status = 'cancelled', cancelled_at = ${at.toISOString()}::timestamptz
        where r.webinar_id = ${webinar.id} and r.contact_id = ${contactId} and r.status in ('registered', 'pending')
        returning r.id, r.webinar_id, r.contact_id, r.cancelled_at, 'visitor' as cancelled_by
      ), ${sql.raw(cancellationEffects)}
      select id from cancelled_registrations`)
    const [cancelled] = rows
    if (!cancelled) return { outcome: 'not_registered' }

    await queueAtProvider([cancelled.id], tx)
    return { outcome: 'cancelled' }
  })
}

type Registered = { provider: ProviderId; usesLiveLink: boolean; source: (typeof registrations.$inferSelect)['source'] }

/** A registration made on the provider's own page is cancelled there, unless the provider accepts our cancellation. */
export const mayCancel = ({ provider, usesLiveLink, source }: Registered) =>
  usesLiveLink || source !== 'provider' || capabilitiesOf(provider).registersPeople
