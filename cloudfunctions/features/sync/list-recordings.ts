import { desc, eq, sql } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import type { Recording } from '../../../shared/contracts/recordings'
import { recordings, transcriptCues } from '../../db/tables/recordings'
import type { Deps } from '../../ports/deps'

/** The newest first, including those that the provider has deleted. */
export async function listRecordings({ id }: { id: Id }, { db }: Pick<Deps, 'db'>): Promise<{ items: Recording[] }> {
  const rows = await db
    .select({
      row: recordings,
      cueCount: sql<number>`(select count(*)::int from ${transcriptCues} c where c.recording_id = ${recordings}.id)`,
    })
    .from(recordings)
    .where(eq(recordings.webinarId, id))
    .orderBy(desc(recordings.startedAt), recordings.id)
  return {
    items: rows.map(({ row, cueCount }) => ({
      id: row.id,
      topic: row.topic,
      startedAt: row.startedAt.toISOString(),
      endedAt: row.endedAt?.toISOString() ?? null,
      playUrl: row.playUrl,
      state: row.state,
      transcript: row.transcript,
      cueCount,
      deletedAt: row.deletedAt?.toISOString() ?? null,
    })),
  }
}
