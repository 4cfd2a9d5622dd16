import { sql } from 'drizzle-orm'
import type { Campaign, CAMPAIGN_SORTS } from '../../../shared/contracts/campaigns'
import { containing } from '../../db/containing'
import type { Deps } from '../../ports/deps'
import { campaignRows } from './campaign-rows'

type Input = {
  page: number
  pageSize: number
  search?: string
  archived: 'true' | 'false' | 'all'
  sort: (typeof CAMPAIGN_SORTS)[number]
  order: 'asc' | 'desc'
}

const IS_ARCHIVED = { true: sql`c.archived_at is not null`, false: sql`c.archived_at is null`, all: sql`true` }

export async function listCampaigns(
  { page, pageSize, search, archived, sort, order }: Input,
  { db }: Pick<Deps, 'db'>,
): Promise<{ items: Campaign[]; total: number }> {
  const matches = search ? sql`c.name ilike ${containing(search)}` : sql`true`
  return campaignRows(
    {
      where: sql`${IS_ARCHIVED[archived]} and ${matches}`,
      sort,
      order,
      limit: pageSize,
      offset: (page - 1) * pageSize,
    },
    db,
  )
}
