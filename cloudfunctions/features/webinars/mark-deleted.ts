import { eq } from 'drizzle-orm'
import { type Actor, audit } from '../../db/audit'
import type { Tx } from '../../db/database'
import { emit } from '../../db/emit'
import { webinars } from '../../db/tables/webinars'
import type { Deps } from '../../ports/deps'
import type { WebinarRecord } from './changes-of'

/** Removes it from the hall, the carousel and every link; its people, figures and timelines stay. */
export async function markDeleted(
  row: WebinarRecord,
  by: Actor,
  tx: Tx,
  { clock }: Pick<Deps, 'clock'>,
): Promise<void> {
  const now = clock.now()
  await tx
    .update(webinars)
    .set({
      deletedAt: now,
      isListed: false,
      carouselPosition: null,
      deletionAskedAt: null,
      deletionAskedBy: null,
      deletionError: null,
      updatedAt: now,
    })
    .where(eq(webinars.id, row.id))
  await audit(tx, by, {
    action: 'webinar.deleted',
    subjectType: 'webinar',
    subjectId: row.id,
    before: {
      title: row.title,
      code: row.code,
      startsAt: row.startsAt,
      externalId: row.externalId,
      isListed: row.isListed,
    },
    after: { deletedAt: now },
    occurredAt: now,
  })
  await emit(tx, { type: 'webinar.deleted', webinarId: row.id, payload: { code: row.code }, occurredAt: now })
}
