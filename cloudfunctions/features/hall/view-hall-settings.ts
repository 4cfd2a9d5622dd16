import { and, asc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { HallSettings } from '../../../shared/contracts/hall-settings'
import type { Id } from '../../../shared/contracts/ids'
import type { Tx } from '../../db/database'
import { revisionOf } from '../../db/document-revision'
import { hallSettings } from '../../db/tables/hall-settings'
import { webinars } from '../../db/tables/webinars'
import type { Deps } from '../../ports/deps'
import { imageUrls } from '../webinars/image-urls'
import { hallLink } from '../../../shared/domain/links/webinar-link'

export const DEFAULT_CONTENT = { title: '直播大厅', subtitle: '', shareTitle: '', shareCoverFileId: null }

export async function viewHallSettings(deps: Deps): Promise<HallSettings> {
  const { db, config } = deps
  const isShown = and(isNull(webinars.deletedAt), inArray(webinars.providerState, ['ready', 'imported']))
  // Read before the rest: a save in between makes the data newer than the revision, never older.
  const revision = await revisionOf(hallDocument(await carouselIds(db)), db)
  const [words, carousel, [listed]] = await Promise.all([
    hallWords(db),
    db
      .select({
        id: webinars.id,
        title: webinars.title,
        status: webinars.status,
        isListed: webinars.isListed,
        startsAt: webinars.startsAt,
        coverFileId: webinars.coverFileId,
      })
      .from(webinars)
      .where(and(isNull(webinars.deletedAt), isNotNull(webinars.carouselPosition)))
      .orderBy(asc(webinars.carouselPosition), asc(webinars.id)),
    db
      .select({ n: sql<number>`count(*)::int` })
      .from(webinars)
      .where(and(isShown, eq(webinars.isListed, true))),
  ])

  const { title, subtitle, shareTitle, shareCoverFileId } = words
  const urls = await imageUrls([shareCoverFileId, ...carousel.map((webinar) => webinar.coverFileId)], deps)
  return {
    title,
    subtitle,
    shareTitle,
    shareCover: shareCoverFileId ? { fileId: shareCoverFileId, url: urls.get(shareCoverFileId) ?? '' } : null,
    carousel: carousel.map(({ coverFileId, startsAt, ...rest }) => ({
      ...rest,
      startsAt: startsAt.toISOString(),
      coverUrl: urls.get(coverFileId ?? '') ?? '',
    })),
    link: hallLink(config),
    listedCount: listed?.n ?? 0,
    revision,
  }
}

/** Carousel positions also change with the webinars themselves. */
export const hallDocument = (carousel: Id[]) => ({ subjectType: 'hall', subjectId: '1', content: carousel })

export async function carouselIds(tx: Tx): Promise<Id[]> {
  const rows = await tx
    .select({ id: webinars.id })
    .from(webinars)
    .where(and(isNull(webinars.deletedAt), isNotNull(webinars.carouselPosition)))
    .orderBy(asc(webinars.carouselPosition), asc(webinars.id))
  return rows.map((row) => row.id)
}

export async function hallWords(tx: Tx) {
  const { title, subtitle, shareTitle, shareCoverFileId } = hallSettings
  const [words] = await tx.select({ title, subtitle, shareTitle, shareCoverFileId }).from(hallSettings)
  return words ?? DEFAULT_CONTENT
}
