import { eq } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Channel } from '../../../shared/contracts/channels'
import type { Id } from '../../../shared/contracts/ids'
import { audit } from '../../db/audit'
import { channels } from '../../db/tables/channels'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { channelRow } from './channel-rows'

type Change = { name?: string; utmSource?: string; utmMedium?: string; utmCampaign?: string; isArchived?: boolean }

/** Everything but the code, which stands in links that are already out. */
export async function updateChannel(
  { id, isArchived, ...details }: Change & { id: Id },
  operator: Operator,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<Channel> {
  return db.transaction(async (tx) => {
    const [before] = await tx.select().from(channels).where(eq(channels.id, id)).for('no key update')
    if (!before) throw new AppError('not_found', '渠道不存在')

    const archivedAt =
      isArchived === undefined ? before.archivedAt : isArchived ? (before.archivedAt ?? clock.now()) : null
    const [after] = await tx
      .update(channels)
      .set({ ...details, archivedAt })
      .where(eq(channels.id, id))
      .returning()
    await audit(tx, {
      operatorId: operator.id,
      requestId: operator.requestId,
      action: isArchived === undefined ? 'channel.updated' : isArchived ? 'channel.archived' : 'channel.restored',
      subjectType: 'channel',
      subjectId: id,
      before,
      after,
      occurredAt: clock.now(),
    })
    return channelRow(id, tx)
  })
}
