import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import type { Tx } from '../../db/database'
import { emit } from '../../db/emit'
import { recordings } from '../../db/tables/recordings'
import { webinars } from '../../db/tables/webinars'
import type { ProviderRecording } from '../../ports/provider-recording'

export type RecordingRow = typeof recordings.$inferSelect
type FetchedRecordings = {
  webinarId: Id
  /** Sessions whose recordings were read to the end. */ sessionIds: string[]
  listed: ProviderRecording[]
  at: Date
}
type Kept = {
  written: number
  /** Deleted at the provider since the last read. */ lost: RecordingRow[]
  rows: RecordingRow[]
}

/**
 * Stores the recordings that the provider lists for these sessions, and marks those no longer listed. Whether there is
 * a replay is derived from them.
 */
export async function saveRecordings({ webinarId, sessionIds, listed, at }: FetchedRecordings, tx: Tx): Promise<Kept> {
  const known = await tx
    .select()
    .from(recordings)
    .where(and(eq(recordings.webinarId, webinarId), inArray(recordings.externalSessionId, sessionIds)))
  const byId = new Map(known.map((row) => [row.externalId, row]))
  const present = new Set(listed.map(({ externalId }) => externalId))
  let written = 0

  for (const seen of listed) {
    const before = byId.get(seen.externalId)
    const wanted = columnsOf(seen, before, at)
    if (before && isSame(before, wanted)) continue
    written += 1
    await tx
      .insert(recordings)
      .values({ webinarId, externalId: seen.externalId, createdAt: at, ...wanted })
      .onConflictDoUpdate({ target: [recordings.webinarId, recordings.externalId], set: wanted })
    if (wanted.state === 'ready' && before?.state !== 'ready') {
      await emit(tx, {
        type: 'recording.became_ready',
        webinarId,
        payload: { topic: seen.topic, startedAt: seen.startedAt.toISOString(), playUrl: seen.playUrl },
        occurredAt: at,
      })
    }
  }

  const lost = known.filter(({ externalId, state }) => state !== 'deleted' && !present.has(externalId))
  if (lost.length > 0) {
    await tx
      .update(recordings)
      .set({ state: 'deleted', deletedAt: at })
      .where(
        inArray(
          recordings.id,
          lost.map(({ id }) => id),
        ),
      )
  }
  await recordReplay(webinarId, tx)
  const rows = await tx
    .select()
    .from(recordings)
    .where(and(eq(recordings.webinarId, webinarId), inArray(recordings.externalSessionId, sessionIds)))
  return { written: written + lost.length, lost, rows }
}

/** There is a replay as long as one recording can be watched. */
async function recordReplay(webinarId: Id, tx: Tx): Promise<void> {
  await tx.execute(sql`
    update ${webinars} w set has_replay = found.has_replay
    from (select exists (select from ${recordings} where webinar_id = ${webinarId} and state = 'ready') as has_replay) found
    where w.id = ${webinarId} and w.has_replay is distinct from found.has_replay`)
}

function columnsOf(
  { externalSessionId, topic, startedAt, endedAt, playUrl, state, transcript }: ProviderRecording,
  before: RecordingRow | undefined,
  at: Date,
) {
  return {
    externalSessionId,
    topic,
    startedAt,
    endedAt: endedAt ?? null,
    playUrl,
    state,
    transcript,
    readyAt: state === 'ready' ? (before?.readyAt ?? at) : null,
    deletedAt: null,
  }
}

function isSame(before: RecordingRow, wanted: ReturnType<typeof columnsOf>): boolean {
  return Object.entries(wanted).every(([name, value]) => {
    const present = before[name as keyof RecordingRow]
    return value instanceof Date && present instanceof Date ? value.getTime() === present.getTime() : value === present
  })
}
