import { eq } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import type { Tx } from '../../db/database'
import { campaigns } from '../../db/tables/campaigns'

/** Whether a webinar may be added to it: an archived campaign accepts none. */
export async function checkCampaign(campaignId: Id | null, tx: Tx): Promise<void> {
  if (campaignId === null) return
  const [found] = await tx
    .select({ archivedAt: campaigns.archivedAt })
    .from(campaigns)
    .where(eq(campaigns.id, campaignId))
  if (!found) throw new AppError('bad_input', '', { fields: { campaignId: 'campaign_not_found' } })
  if (found.archivedAt) throw new AppError('bad_input', '', { fields: { campaignId: 'campaign_archived' } })
}

/** Dates as ISO text sort like dates. */
export function checkPeriod({ startsOn, endsOn }: { startsOn: string | null; endsOn: string | null }): void {
  if (startsOn && endsOn && endsOn < startsOn)
    throw new AppError('bad_input', '', { fields: { endsOn: 'campaign_ends_before_start' } })
}

export const nameTaken = () => new AppError('bad_input', '', { fields: { name: 'campaign_name_taken' } })
