import { and, asc, count, eq, ilike, inArray, isNotNull, or, sql, type SQL } from 'drizzle-orm'
import { HALL_PAGE_SIZE, type HallView } from '../../../shared/contracts/visitor'
import type { WebinarStatus } from '../../../shared/contracts/webinar'
import { containing } from '../../db/containing'
import { folders } from '../../db/tables/folders'
import { hallSettings } from '../../db/tables/hall-settings'
import { webinars } from '../../db/tables/webinars'
import type { Deps } from '../../ports/deps'
import { imageUrls } from '../webinars/image-urls'
import { isVisible } from '../contacts/find-webinar'
import { DEFAULT_CONTENT } from './view-hall-settings'
import { cardColumns, toCard } from '../webinars/card'

const MOST_IN_CAROUSEL = 8

/** Live first, then upcoming by start, then ended by end, the latest first. */
const HALL_ORDER = [
  sql`case ${webinars.status} when 'live' then 0 when 'upcoming' then 1 else 2 end`,
  sql`case when ${webinars.status} = 'ended' then null else ${webinars.startsAt} end asc nulls last`,
  sql`coalesce(${webinars.endedAt}, ${webinars.endsAt}) desc`,
  asc(webinars.id),
]

export async function viewHall(
  { status, folder, search, page }: { status?: WebinarStatus; folder?: string; search?: string; page: number },
  { db, clock, files }: Pick<Deps, 'db' | 'clock' | 'files'>,
): Promise<HallView> {
  const isListed = and(isVisible, eq(webinars.isListed, true))
  const isWanted = and(
    folder ? inArray(webinars.folderId, withChildren(folder)) : undefined,
    search ? or(ilike(webinars.title, containing(search)), ilike(webinars.hostName, containing(search))) : undefined,
  )

  const [settings, carousel, items, counted, shown] = await Promise.all([
    db
      .select()
      .from(hallSettings)
      .then((rows) => rows[0]),
    db
      .select(cardColumns)
      .from(webinars)
      .where(and(isListed, isNotNull(webinars.carouselPosition)))
      .orderBy(asc(webinars.carouselPosition))
      .limit(MOST_IN_CAROUSEL),
    db
      .select(cardColumns)
      .from(webinars)
      .where(and(isListed, isWanted, status && eq(webinars.status, status)))
      .orderBy(...HALL_ORDER)
      .limit(HALL_PAGE_SIZE + 1)
      .offset((page - 1) * HALL_PAGE_SIZE),
    db
      .select({ status: webinars.status, n: count() })
      .from(webinars)
      .where(and(isListed, isWanted))
      .groupBy(webinars.status),
    db
      .select({ id: folders.id, parentId: folders.parentId, name: folders.name })
      .from(folders)
      .where(hasListed)
      .orderBy(asc(folders.position), asc(folders.name)),
  ])

  const urls = await imageUrls(
    [settings?.shareCoverFileId ?? null, ...[...carousel, ...items].map((row) => row.coverFileId)],
    { db, files, clock },
  )
  const of = (wanted: WebinarStatus) => counted.find((row) => row.status === wanted)?.n ?? 0
  const title = !settings || settings.title === DEFAULT_CONTENT.title ? '' : settings.title

  return {
    title,
    subtitle: settings?.subtitle ?? '',
    share: { title: settings?.shareTitle || title, imageUrl: urls.get(settings?.shareCoverFileId ?? '') ?? '' },
    now: clock.now().toISOString(),
    carousel: carousel.map((row) => toCard(row, urls)),
    counts: {
      all: of('live') + of('upcoming') + of('ended'),
      live: of('live'),
      upcoming: of('upcoming'),
      ended: of('ended'),
    },
    folders: shown,
    items: items.slice(0, HALL_PAGE_SIZE).map((row) => toCard(row, urls)),
    page,
    hasMore: items.length > HALL_PAGE_SIZE,
  }
}

/** A folder of the first level also shows the webinars of its children. */
const withChildren = (folder: string): SQL =>
  sql`(select id from ${folders} where id = ${folder} or parent_id = ${folder})`

/** Empty folders are not offered. */
const hasListed = sql`exists (
  select 1 from ${webinars} w join ${folders} f on f.id = w.folder_id
  where w.is_listed and w.deleted_at is null and w.provider_state in ('ready', 'imported')
    and (f.id = ${folders}.id or f.parent_id = ${folders}.id)
)`
