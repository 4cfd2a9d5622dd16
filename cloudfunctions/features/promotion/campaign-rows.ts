import { sql, type SQL } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Campaign, CAMPAIGN_SORTS } from '../../../shared/contracts/campaigns'
import type { Id } from '../../../shared/contracts/ids'
import type { Tx } from '../../db/database'

type Row = {
  id: string
  name: string
  description: string
  starts_on: string | null
  ends_on: string | null
  is_archived: boolean
  created_at: Date | string
  webinars: number
  upcoming: number
  live: number
  ended: number
  with_replay: number
  registered: number
  people: number
  watched: number
  not_watched: number
  replay_watched: number
  views: number
  total: number
}
type Page = {
  where: SQL
  sort?: (typeof CAMPAIGN_SORTS)[number]
  order?: 'asc' | 'desc'
  limit?: number
  offset?: number
}

const SORTED_BY: Record<(typeof CAMPAIGN_SORTS)[number], SQL> = {
  createdAt: sql`c.created_at`,
  startsOn: sql`c.starts_on`,
  registeredCount: sql`registered`,
  watchedCount: sql`watched`,
  viewCount: sql`views`,
}

/** Campaigns with the sums of their webinars, in one query: registrations add up, a person counts once. */
export async function campaignRows(
  { where, sort = 'createdAt', order = 'desc', limit = 100, offset = 0 }: Page,
  tx: Tx,
): Promise<{ items: Campaign[]; total: number }> {
  const { rows } = await tx.execute<Row>(sql`
    with held as (
      select campaign_id, count(*)::int as webinars,
        (count(*) filter (where status = 'upcoming'))::int as upcoming,
        (count(*) filter (where status = 'live'))::int as live,
        (count(*) filter (where status = 'ended'))::int as ended,
        (count(*) filter (where has_replay))::int as with_replay,
        sum(view_count)::int as views
      from webinars where campaign_id is not null and deleted_at is null group by campaign_id
    ), people as (
      select w.campaign_id, count(*)::int as registered, count(distinct r.contact_id)::int as people,
        (count(*) filter (where r.has_watched))::int as watched,
        (count(*) filter (where not r.has_watched))::int as not_watched,
        (count(*) filter (where r.watched_replay))::int as replay_watched
      from webinars w join registrations r on r.webinar_id = w.id and r.status = 'registered'
      where w.campaign_id is not null and w.deleted_at is null group by w.campaign_id
    )
    select c.id, c.name, c.description, c.starts_on::text, c.ends_on::text, c.archived_at is not null as is_archived, c.created_at,
      coalesce(h.webinars, 0) as webinars, coalesce(h.upcoming, 0) as upcoming, coalesce(h.live, 0) as live, coalesce(h.ended, 0) as ended,
      coalesce(h.with_replay, 0) as with_replay, coalesce(h.views, 0) as views,
      coalesce(p.registered, 0) as registered, coalesce(p.people, 0) as people, coalesce(p.watched, 0) as watched,
      coalesce(p.not_watched, 0) as not_watched, coalesce(p.replay_watched, 0) as replay_watched, (count(*) over ())::int as total
    from campaigns c left join held h on h.campaign_id = c.id left join people p on p.campaign_id = c.id
    where ${where}
    order by ${SORTED_BY[sort]} ${order === 'asc' ? sql`asc` : sql`desc`} nulls last, c.id
    limit ${limit} offset ${offset}`)
  return { items: rows.map(toCampaign), total: rows[0]?.total ?? 0 }
}

export async function campaignRow(id: Id, tx: Tx): Promise<Campaign> {
  const { items } = await campaignRows({ where: sql`c.id = ${id}` }, tx)
  const [found] = items
  if (!found) throw new AppError('not_found', 'campaign_not_found')
  return found
}

function toCampaign(row: Row): Campaign {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    isArchived: row.is_archived,
    createdAt: new Date(row.created_at).toISOString(),
    webinars: {
      all: row.webinars,
      upcoming: row.upcoming,
      live: row.live,
      ended: row.ended,
      withReplay: row.with_replay,
    },
    registeredCount: row.registered,
    peopleCount: row.people,
    watchedCount: row.watched,
    notWatchedCount: row.not_watched,
    replayWatchedCount: row.replay_watched,
    viewCount: row.views,
  }
}
