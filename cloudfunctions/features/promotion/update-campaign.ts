import { and, eq, ne } from 'drizzle-orm'
import type { Campaign } from '../../../shared/contracts/campaigns'
import type { Id } from '../../../shared/contracts/ids'
import { audit } from '../../db/audit'
import { holdLock } from '../../db/hold-lock'
import { campaigns } from '../../db/tables/campaigns'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { campaignRow } from './campaign-rows'
import { checkPeriod, nameTaken } from '../webinars/check-campaign'

type Input = {
  id: Id
  name?: string
  description?: string
  startsOn?: string | null
  endsOn?: string | null
  isArchived?: boolean
}

export async function updateCampaign(
  { id, ...input }: Input,
  operator: Operator,
  { db, clock }: Deps,
): Promise<Campaign> {
  const now = clock.now()
  return db.transaction(async (tx) => {
    await holdLock('campaign-names', tx)
    const before = await campaignRow(id, tx)
    const { name, description, startsOn, endsOn, isArchived } = { ...before, ...input }
    checkPeriod({ startsOn, endsOn })
    const [twin] = await tx
      .select({ id: campaigns.id })
      .from(campaigns)
      .where(and(eq(campaigns.name, name), ne(campaigns.id, id)))
    if (twin) throw nameTaken()

    const archivedAt = isArchived === before.isArchived ? {} : { archivedAt: isArchived ? now : null }
    await tx
      .update(campaigns)
      .set({ name, description, startsOn, endsOn, ...archivedAt, updatedAt: now })
      .where(eq(campaigns.id, id))
    await audit(tx, operator, {
      action: 'campaign.updated',
      subjectType: 'campaign',
      subjectId: id,
      before: {
        name: before.name,
        description: before.description,
        startsOn: before.startsOn,
        endsOn: before.endsOn,
        isArchived: before.isArchived,
      },
      after: { name, description, startsOn, endsOn, isArchived },
      occurredAt: now,
    })
    return campaignRow(id, tx)
  })
}
