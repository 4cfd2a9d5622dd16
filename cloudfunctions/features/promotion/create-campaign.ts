import type { Campaign } from '../../../shared/contracts/campaigns'
import { audit } from '../../db/audit'
import { campaigns } from '../../db/tables/campaigns'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { campaignRow } from './campaign-rows'
import { checkPeriod, nameTaken } from '../webinars/check-campaign'

type Input = { name: string; description: string; startsOn: string | null; endsOn: string | null }

export async function createCampaign(input: Input, operator: Operator, { db, clock }: Deps): Promise<Campaign> {
  checkPeriod(input)
  const now = clock.now()
  return db.transaction(async (tx) => {
    const [made] = await tx
      .insert(campaigns)
      .values({ ...input, createdBy: operator.id, createdAt: now, updatedAt: now })
      .onConflictDoNothing({ target: campaigns.name })
      .returning({ id: campaigns.id })
    if (!made) throw nameTaken()

    await audit(tx, operator, {
      action: 'campaign.created',
      subjectType: 'campaign',
      subjectId: made.id,
      after: input,
      occurredAt: now,
    })
    return campaignRow(made.id, tx)
  })
}
