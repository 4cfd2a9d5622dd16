import { and, asc, eq, isNull, lt, notInArray } from 'drizzle-orm'
import type { Tx } from '../../db/database'
import { holdLock } from '../../db/hold-lock'
import { enqueue } from '../../db/jobs'
import { providerCallbacks } from '../../db/tables/provider-callbacks'
import type { Deps } from '../../ports/deps'
import type { WebhookEvent } from '../../ports/webhook-event'
import { applyWebhookEvent } from './apply-webhook-event'

/** A burst of events creates one job. */
export const PROVIDER_EVENTS_KEY = 'provider-events'
const AT_ONCE = 200
const LOOK_AGAIN_SECONDS = 10
/** Zoom sends an event for the last time 85 minutes after the first; the contract requires keeping it for a day. */
const KEPT_DAYS = 3

/**
 * Applies the stored events in the order in which they happened. An event that cannot be processed records the reason
 * and blocks no other; the next sync brings the same data.
 */
export async function applyWebhookEvents(deps: Deps): Promise<void> {
  const later: number[] = []
  for (;;) {
    const calls = await waitingCalls(later, deps)
    for (const { id } of calls) if ((await takeOne(id, deps)) === 'later') later.push(id)
    if (calls.length < AT_ONCE) break
  }
  if (later.length > 0)
    await enqueue(deps.db, 'apply-webhook-events', {}, { key: PROVIDER_EVENTS_KEY, delaySeconds: LOOK_AGAIN_SECONDS })
  await sweep(deps)
}

async function waitingCalls(later: number[], { db }: Deps): Promise<{ id: number }[]> {
  return db
    .select({ id: providerCallbacks.id })
    .from(providerCallbacks)
    .where(
      and(
        isNull(providerCallbacks.processedAt),
        later.length > 0 ? notInArray(providerCallbacks.id, later) : undefined,
      ),
    )
    .orderBy(asc(providerCallbacks.happenedAt), asc(providerCallbacks.id))
    .limit(AT_ONCE)
}

async function takeOne(id: number, deps: Deps): Promise<'taken' | 'later'> {
  try {
    return await deps.db.transaction(async (tx) => {
      // Two parallel jobs would each find the webinar locked by the other, and postpone its event as if a sync were
      // writing.
      await holdLock(PROVIDER_EVENTS_KEY, tx)
      const [call] = await tx
        .select()
        .from(providerCallbacks)
        .where(and(eq(providerCallbacks.id, id), isNull(providerCallbacks.processedAt)))
        .for('update')
      if (!call) return 'taken'
      const outcome = await applyWebhookEvent(call.providerAccountId, call.payload as WebhookEvent, tx, deps)
      if (outcome === 'taken') await saveTaken(id, undefined, tx, deps)
      return outcome
    })
  } catch (error) {
    deps.log.error({ action: 'callback.not_taken', callbackId: id, err: error })
    await saveTaken(id, error instanceof Error ? error.name : 'Error', deps.db, deps)
    return 'taken'
  }
}

async function saveTaken(id: number, error: string | undefined, tx: Tx, { clock }: Deps): Promise<void> {
  await tx
    .update(providerCallbacks)
    .set({ processedAt: clock.now(), payload: {}, error })
    .where(eq(providerCallbacks.id, id))
}

/** A key is needed as long as the provider can repeat the event. */
async function sweep({ db, clock }: Deps): Promise<void> {
  const before = new Date(clock.now().getTime() - KEPT_DAYS * 24 * 3_600_000)
  await db.delete(providerCallbacks).where(lt(providerCallbacks.receivedAt, before))
}
