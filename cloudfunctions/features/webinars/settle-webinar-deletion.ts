import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import { audit } from '../../db/audit'
import type { Tx } from '../../db/database'
import { atProviderLock, whileLocked } from '../../db/hold-lock'
import { webinars } from '../../db/tables/webinars'
import type { Deps } from '../../ports/deps'
import { ProviderError } from '../../ports/live-provider'
import type { WebinarRecord } from './changes-of'
import { providerOf } from './deletion-rules'
import { markDeleted } from './mark-deleted'

/** A refusal leaves the webinar as it was and records why; any other error is retried until the last attempt. */
const FINAL: ProviderError['kind'][] = ['refused', 'bad_credentials', 'missing_scope', 'not_found']

/** Repeats a deletion whose answer was lost or whose process died: deleting a deleted webinar succeeds. */
export async function settleWebinarDeletion(
  { webinarId }: { webinarId: Id },
  deps: Deps,
  { isLastAttempt }: { isLastAttempt: boolean },
): Promise<void> {
  await whileLocked(atProviderLock(webinarId), deps.db, (db) => settle(webinarId, { ...deps, db }, isLastAttempt))
}

async function settle(webinarId: Id, deps: Deps, isLastAttempt: boolean): Promise<void> {
  const { db } = deps
  const waiting = and(eq(webinars.id, webinarId), isNull(webinars.deletedAt), isNotNull(webinars.deletionAskedAt))
  const [row] = await db.select().from(webinars).where(waiting)
  if (!row) return

  try {
    const provider = await providerOf(row, db, deps)
    await provider.deleteWebinar(row.externalId ?? '')
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error
    if (error.detail.parkedUntil || (!FINAL.includes(error.kind) && !isLastAttempt)) throw error
    await db.transaction((tx) => giveUp(row, error.providerMessage, tx, deps))
    return
  }
  await db.transaction((tx) => markDeleted(row, { id: row.deletionAskedBy ?? '' }, tx, deps))
}

async function giveUp(row: WebinarRecord, refusalText: string, tx: Tx, { clock }: Deps): Promise<void> {
  await tx
    .update(webinars)
    .set({ deletionAskedAt: null, deletionAskedBy: null, deletionError: refusalText })
    .where(eq(webinars.id, row.id))
  await audit(
    tx,
    { id: row.deletionAskedBy ?? '' },
    {
      action: 'webinar.deletion_refused',
      subjectType: 'webinar',
      subjectId: row.id,
      after: { providerMessage: refusalText },
      occurredAt: clock.now(),
    },
  )
}
