import { and, asc, desc, eq, gte, ilike, inArray, isNotNull, isNull, lte, or, sql, type SQL } from 'drizzle-orm'
import type { Id, ProviderId } from '../../../shared/contracts/ids'
import type { WebinarStatus } from '../../../shared/contracts/webinar'
import type { WebinarListState, WebinarRow, WEBINAR_SORTS } from '../../../shared/contracts/webinars'
import { containing } from '../../db/containing'
import { folders } from '../../db/tables/folders'
import { webinars } from '../../db/tables/webinars'
import { notWatchedCount, openWarnings, registeredCount, watchedCount } from '../../db/webinar-figures'
import type { Deps } from '../../ports/deps'
import { hostExclusions } from '../contacts/host-domains'
import { imageUrls } from './image-urls'
import { selectRows, toRow } from './webinar-rows'

type Filter = {
  search?: string
  folderId?: Id
  campaignId?: Id
  isListed?: 'true' | 'false'
  provider?: ProviderId
  state?: WebinarListState
  warnings?: 'open' | 'none'
  startsFrom?: string
  startsTo?: string
}
type Input = Filter & {
  page: number
  pageSize: number
  status?: WebinarStatus
  sort?: (typeof WEBINAR_SORTS)[number]
  order: 'asc' | 'desc'
}
type StatusCounts = Record<'all' | WebinarStatus, number>

const SORTED_BY: Record<NonNullable<Input['sort']>, SQL> = {
  startsAt: sql`${webinars.startsAt}`,
  registeredCount,
  watchedCount,
  notWatchedCount,
  viewCount: sql`${webinars.viewCount}`,
  lastSyncedAt: sql`${webinars.lastSyncedAt}`,
}

export async function listWebinars(
  input: Input,
  deps: Deps,
): Promise<{ items: WebinarRow[]; total: number; statusCounts: StatusCounts }> {
  const { page, pageSize, status, sort = 'startsAt', order } = input
  const filter = filterOf(input)
  const direction = order === 'asc' ? asc : desc

  const [rows, [counted]] = await Promise.all([
    selectRows(deps.db)
      .where(and(filter, status && eq(webinars.status, status)))
      .orderBy(sql`${direction(SORTED_BY[sort])} nulls last`, asc(webinars.id))
      .limit(pageSize)
      .offset((page - 1) * pageSize),
    deps.db.select(countByStatus).from(webinars).where(filter),
  ])
  const statusCounts: StatusCounts = counted ?? { all: 0, upcoming: 0, live: 0, ended: 0 }
  const urls = await imageUrls(
    rows.map(({ row }) => row.coverFileId),
    deps,
  )
  const exclusionOf = await hostExclusions(deps.db)

  return {
    items: rows.map((row) => toRow(row, { urls, exclusionOf, config: deps.config })),
    total: statusCounts[status ?? 'all'],
    statusCounts,
  }
}

const having = (status: WebinarStatus) => sql<number>`(count(*) filter (where ${webinars.status} = ${status}))::int`
const countByStatus = {
  all: sql<number>`count(*)::int`,
  upcoming: having('upcoming'),
  live: having('live'),
  ended: having('ended'),
}

const IN_STATE: Record<WebinarListState, SQL | undefined> = {
  at_provider: eq(webinars.providerState, 'ready'),
  imported: eq(webinars.providerState, 'imported'),
  deleted_there: eq(webinars.providerState, 'deleted'),
  removed: undefined,
}

function filterOf({
  search,
  folderId,
  campaignId,
  isListed,
  provider,
  state,
  warnings,
  startsFrom,
  startsTo,
}: Filter): SQL | undefined {
  return and(
    state === 'removed' ? isNotNull(webinars.deletedAt) : isNull(webinars.deletedAt),
    state && IN_STATE[state],
    search === undefined || search === ''
      ? undefined
      : or(
          ilike(webinars.title, containing(search)),
          ilike(webinars.hostName, containing(search)),
          eq(webinars.code, search),
          eq(webinars.externalId, search),
        ),
    // A folder of the first level also shows the webinars of its children.
    folderId === undefined
      ? undefined
      : inArray(webinars.folderId, sql`(select id from ${folders} where id = ${folderId} or parent_id = ${folderId})`),
    campaignId === undefined ? undefined : eq(webinars.campaignId, campaignId),
    isListed === undefined ? undefined : eq(webinars.isListed, isListed === 'true'),
    provider === undefined ? undefined : eq(webinars.provider, provider),
    warnings === undefined ? undefined : warnings === 'open' ? sql`${openWarnings} > 0` : sql`${openWarnings} = 0`,
    startsFrom ? gte(webinars.startsAt, new Date(startsFrom)) : undefined,
    startsTo ? lte(webinars.startsAt, new Date(startsTo)) : undefined,
  )
}
