import { eq } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import { audit } from '../../db/audit'
import { campaigns } from '../../db/tables/campaigns'
import { webinars } from '../../db/tables/webinars'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { campaignRow } from './campaign-rows'

/** Its webinars stay, with all their data. */
export async function deleteCampaign(
  { id }: { id: Id },
  operator: Operator,
  { db, clock }: Deps,
): Promise<{ released: number }> {
  const now = clock.now()
  return db.transaction(async (tx) => {
    const { name, description, startsOn, endsOn } = await campaignRow(id, tx)
    const released = await tx
      .update(webinars)
      .set({ campaignId: null, updatedAt: now })
      .where(eq(webinars.campaignId, id))
      .returning({ id: webinars.id })
    await tx.delete(campaigns).where(eq(campaigns.id, id))
    await audit(tx, operator, {
      action: 'campaign.deleted',
      subjectType: 'campaign',
      subjectId: id,
      before: { name, description, startsOn, endsOn, webinarIds: released.map((webinar) => webinar.id) },
      occurredAt: now,
    })
    return { released: released.length }
  })
}
