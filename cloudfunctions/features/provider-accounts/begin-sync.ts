import { randomUUID } from 'node:crypto'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import type { SyncPart, SyncTrigger } from '../../../shared/contracts/sync'
import { coversParts, effectiveParts } from './rules/effective-parts'
import type { Tx } from '../../db/database'
import { holdLock } from '../../db/hold-lock'
import { enqueue } from '../../db/jobs'
import { syncRuns } from '../../db/tables/sync-runs'
import { SYNC_ATTEMPTS, syncAllKey, syncRunKey } from './sync-jobs'

type How = {
  trigger: SyncTrigger
  withEvents: boolean
  /** All parts where none are named. */ parts?: SyncPart[]
  requestedBy?: Id
  at: Date
}
type Begun = { batchId: Id; isNew: boolean }

/** One webinar's sync with its job. A sync already running is returned, so that nothing is read twice at once. */
export async function beginWebinarSync(
  { webinarId, providerAccountId, ...how }: How & { webinarId: Id; providerAccountId: Id },
  tx: Tx,
): Promise<Begun> {
  await holdLock(`start-sync:${webinarId}`, tx)
  const open = await openRun(eq(syncRuns.webinarId, webinarId), how, tx)
  if (open) return { batchId: open, isNew: false }

  const { batchId, runId } = await insertRun({ webinarId, providerAccountId }, how, tx)
  await enqueue(tx, 'sync-webinar', { runId }, { maxAttempts: SYNC_ATTEMPTS, key: syncRunKey(runId) })
  return { batchId, isNew: true }
}

/** Reads who is registered there now, because a webhook event contained too little. */
export async function beginRegistrantsSync(
  webinar: { webinarId: Id; providerAccountId: Id; at: Date },
  tx: Tx,
): Promise<Begun> {
  return beginWebinarSync({ ...webinar, trigger: 'after_end', withEvents: false, parts: ['registrants'] }, tx)
}

/** The list of every account, and from it one sync for each webinar that may have changed. */
export async function beginListSync(how: How, tx: Tx): Promise<Begun> {
  await holdLock('start-sync:all', tx)
  const open = await openRun(isNull(syncRuns.webinarId), how, tx)
  if (open) return { batchId: open, isNew: false }

  const { batchId } = await insertRun({}, how, tx)
  await enqueue(tx, 'sync-all', { batchId }, { maxAttempts: SYNC_ATTEMPTS, key: syncAllKey(batchId) })
  return { batchId, isNew: true }
}

async function insertRun(
  of: { webinarId?: Id; providerAccountId?: Id },
  { trigger, withEvents, parts, requestedBy, at }: How,
  tx: Tx,
): Promise<{ batchId: Id; runId: Id }> {
  const batchId = randomUUID()
  const [run] = await tx
    .insert(syncRuns)
    .values({ batchId, ...of, trigger, withEvents, parts, requestedBy, createdAt: at })
    .returning({ id: syncRuns.id })
  if (!run) throw new Error('A sync run was not inserted')
  return { batchId, runId: run.id }
}

/** A run that reads more also brings what a smaller one would; not the other way round. */
async function openRun(
  ofWhat: ReturnType<typeof eq>,
  { withEvents, parts = null }: Pick<How, 'withEvents'> & { parts?: SyncPart[] | null },
  tx: Tx,
): Promise<Id | undefined> {
  const open = await tx
    .select({ batchId: syncRuns.batchId, parts: syncRuns.parts, withEvents: syncRuns.withEvents })
    .from(syncRuns)
    .where(and(ofWhat, inArray(syncRuns.status, ['queued', 'running'])))
  return open.find((run) => coversParts(effectiveParts(run), effectiveParts({ parts, withEvents })))?.batchId
}
