import { and, eq } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import { audit } from '../../db/audit'
import { atProviderLock, whileLocked } from '../../db/hold-lock'
import { webinars } from '../../db/tables/webinars'
import type { Deps } from '../../ports/deps'
import { finishCreation } from './finish-creation'

/**
 * Completes a creation whose answer was lost or whose process died: a webinar found at the provider is finished, one
 * not found is removed here. Throws while the provider's answer is unclear, to be run again later.
 */
export async function settleWebinarCreation({ webinarId }: { webinarId: Id }, deps: Deps): Promise<void> {
  const creation = await finishCreation(webinarId, 'settle', undefined, deps)
  if (creation.outcome === 'unsure') throw creation.error
  // A request that follows this form may be at work again: it is waited for, and its webinar stays.
  if (creation.outcome === 'missing')
    await whileLocked(atProviderLock(webinarId), deps.db, (db) => undo(webinarId, { ...deps, db }))
}

async function undo(id: Id, { db, clock }: Deps): Promise<void> {
  await db.transaction(async (tx) => {
    const [undone] = await tx
      .delete(webinars)
      .where(and(eq(webinars.id, id), eq(webinars.providerState, 'creating')))
      .returning({ title: webinars.title, createdBy: webinars.createdBy })
    if (!undone) return

    await audit(
      tx,
      { id: undone.createdBy ?? '' },
      {
        action: 'webinar.creation_undone',
        subjectType: 'webinar',
        subjectId: id,
        before: { title: undone.title },
        occurredAt: clock.now(),
      },
    )
  })
}
