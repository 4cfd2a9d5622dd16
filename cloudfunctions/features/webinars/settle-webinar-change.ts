import { AppError } from '../../../shared/contracts/app-error'
import { inWords } from '../../../shared/text/messages/message'
import type { Id } from '../../../shared/contracts/ids'
import { audit } from '../../db/audit'
import { atProviderLock, whileLocked } from '../../db/hold-lock'
import type { Deps } from '../../ports/deps'
import { ProviderError } from '../../ports/live-provider'
import { claimedChange, saveChange, sendToProvider, withdraw } from './change-at-provider'
import { enqueueRefresh } from './enqueue-refresh'

/** A refusal leaves our data as it was and records why; any other error is retried until the last attempt. */
const FINAL: ProviderError['kind'][] = ['refused', 'bad_credentials', 'missing_scope', 'not_found']

/** Repeats a change whose answer was lost or whose process died: sending the same fields again changes nothing. */
export async function settleWebinarChange(
  { webinarId }: { webinarId: Id },
  deps: Deps,
  { isLastAttempt }: { isLastAttempt: boolean },
): Promise<void> {
  await whileLocked(atProviderLock(webinarId), deps.db, (db) =>
    finishClaimedChange(webinarId, { ...deps, db }, isLastAttempt),
  )
}

/** The same under `atProviderLock`, where somebody saves again before the job has run. */
export async function finishClaimedChange(id: Id, deps: Deps, isLastAttempt: boolean): Promise<void> {
  const { db, clock } = deps
  const claimed = await claimedChange(id, db)
  if (!claimed) return

  const { row, change, by } = claimed
  try {
    const sent = await sendToProvider(row, change, deps)
    await db.transaction((tx) => saveChange(row, { ...change, ...sent }, by, tx, deps))
  } catch (error) {
    const isProviders = error instanceof ProviderError
    if (!isProviders && !(error instanceof AppError)) throw error
    if (isProviders && (error.detail.parkedUntil || (!FINAL.includes(error.kind) && !isLastAttempt))) throw error
    await db.transaction(async (tx) => {
      await withdraw(id, tx)
      await audit(tx, by, {
        action: 'webinar.update_refused',
        subjectType: 'webinar',
        subjectId: id,
        after: { providerMessage: isProviders ? error.providerMessage : inWords(error.userMessage, 'zh') },
        occurredAt: clock.now(),
      })
      // The first call may have changed something there all the same.
      await enqueueRefresh(id, tx)
    })
  }
}
