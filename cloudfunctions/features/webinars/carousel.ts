import { sql } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import { message } from '../../../shared/text/messages/message'
import type { Tx } from '../../db/database'
import { webinars } from '../../db/tables/webinars'

const MOST_IN_CAROUSEL = 8

/** The position after the last one. `conflict` when the carousel is full. */
export async function nextCarouselPlace(tx: Tx): Promise<number> {
  const [found] = await tx
    .select({
      last: sql<number>`coalesce(max(${webinars.carouselPosition}), 0)::int`,
      taken: sql<number>`count(${webinars.carouselPosition})::int`,
    })
    .from(webinars)
    .where(sql`${webinars.deletedAt} is null`)
  if (found && found.taken >= MOST_IN_CAROUSEL)
    throw new AppError('conflict', message('carousel_full', { most: MOST_IN_CAROUSEL }))
  return (found?.last ?? 0) + 1
}
