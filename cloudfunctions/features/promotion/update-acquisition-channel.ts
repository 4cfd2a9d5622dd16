import { eq } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { AcquisitionChannel } from '../../../shared/contracts/acquisition-channels'
import type { Id } from '../../../shared/contracts/ids'
import { audit } from '../../db/audit'
import { acquisitionChannels } from '../../db/tables/acquisition-channels'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { acquisitionChannelRow } from './acquisition-channel-rows'

type Change = { name?: string; utmSource?: string; utmMedium?: string; utmCampaign?: string; isArchived?: boolean }

/** Everything except the code, which is in links that are already published. */
export async function updateAcquisitionChannel(
  { id, isArchived, ...details }: Change & { id: Id },
  operator: Operator,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<AcquisitionChannel> {
  return db.transaction(async (tx) => {
    const [before] = await tx
      .select()
      .from(acquisitionChannels)
      .where(eq(acquisitionChannels.id, id))
      .for('no key update')
    if (!before) throw new AppError('not_found', 'channel_not_found')

    const archivedAt =
      isArchived === undefined ? before.archivedAt : isArchived ? (before.archivedAt ?? clock.now()) : null
    const [after] = await tx
      .update(acquisitionChannels)
      .set({ ...details, archivedAt })
      .where(eq(acquisitionChannels.id, id))
      .returning()
    await audit(tx, operator, {
      action: isArchived === undefined ? 'channel.updated' : isArchived ? 'channel.archived' : 'channel.restored',
      subjectType: 'channel',
      subjectId: id,
      before,
      after,
      occurredAt: clock.now(),
    })
    return acquisitionChannelRow(id, tx)
  })
}
