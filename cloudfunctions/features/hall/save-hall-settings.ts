import { and, inArray, isNotNull, isNull, ne, sql } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { HallSettings } from '../../../shared/contracts/hall-settings'
import type { Id } from '../../../shared/contracts/ids'
import { audit } from '../../db/audit'
import type { Tx } from '../../db/database'
import { refuseIfChanged } from '../../db/document-revision'
import { holdLock } from '../../db/hold-lock'
import { hallSettings } from '../../db/tables/hall-settings'
import { webinars } from '../../db/tables/webinars'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { checkImages } from '../webinars/images-of'
import { carouselIds, hallDocument, hallWords, viewHallSettings } from './view-hall-settings'

type Input = {
  title: string
  subtitle: string
  shareTitle: string
  shareCoverFileId: Id | null
  carouselWebinarIds: Id[]
  revision?: string
}

export async function saveHallSettings(
  { carouselWebinarIds, revision, ...words }: Input,
  operator: Operator,
  deps: Deps,
): Promise<HallSettings> {
  const now = deps.clock.now()
  await deps.db.transaction(async (tx) => {
    await holdLock('hall-settings', tx)
    const placed = await carouselIds(tx)
    await refuseIfChanged(revision, hallDocument(placed), tx)
    await checkImages({ shareCoverFileId: words.shareCoverFileId }, tx)
    const before = { ...(await hallWords(tx)), carouselWebinarIds: placed }

    await tx
      .insert(hallSettings)
      .values({ id: 1, ...words, updatedAt: now })
      .onConflictDoUpdate({ target: hallSettings.id, set: { ...words, updatedAt: now } })
    await setCarousel(carouselWebinarIds, tx)
    await audit(tx, operator, {
      action: 'hall.updated',
      subjectType: 'hall',
      subjectId: '1',
      before,
      after: { ...words, carouselWebinarIds },
      occurredAt: now,
    })
  })
  return viewHallSettings(deps)
}

/** Exactly these, in this order. */
async function setCarousel(ids: Id[], tx: Tx): Promise<void> {
  if (new Set(ids).size < ids.length)
    throw new AppError('bad_input', '', { fields: { carouselWebinarIds: 'carousel_webinar_twice' } })

  await tx.update(webinars).set({ carouselPosition: null }).where(isNotNull(webinars.carouselPosition))
  if (ids.length === 0) return

  const place = sql`case ${webinars.id} ${sql.join(
    ids.map((id, index) => sql`when ${id}::uuid then ${index + 1}::int`),
    sql` `,
  )} end`
  const placed = await tx
    .update(webinars)
    .set({ carouselPosition: place })
    .where(and(inArray(webinars.id, ids), isNull(webinars.deletedAt), ne(webinars.providerState, 'creating')))
    .returning({ id: webinars.id })
  if (placed.length < ids.length)
    throw new AppError('bad_input', '', { fields: { carouselWebinarIds: 'carousel_webinar_gone' } })
}
