import { and, desc, eq, ilike, isNull, sql } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import type { TranscriptHit } from '../../../shared/contracts/recordings'
import { containing } from '../../db/containing'
import { recordings, transcriptCues } from '../../db/tables/recordings'
import { webinars } from '../../db/tables/webinars'
import type { Deps } from '../../ports/deps'
import { cueColumns } from './view-transcript'

type Input = { search: string; webinarId?: Id; page: number; pageSize: number }

/** Matches anywhere in a line, since Chinese has no spaces between words; speakers are found by name, too. */
export async function searchTranscripts(
  { search, webinarId, page, pageSize }: Input,
  { db }: Pick<Deps, 'db'>,
): Promise<{ items: TranscriptHit[]; total: number }> {
  const pattern = containing(search)
  const found = and(
    isNull(webinars.deletedAt),
    webinarId ? eq(webinars.id, webinarId) : undefined,
    sql`(${ilike(transcriptCues.text, pattern)} or ${ilike(transcriptCues.speaker, pattern)})`,
  )
  const [rows, [counted]] = await Promise.all([
    db
      .select({
        cue: cueColumns,
        webinar: { id: webinars.id, title: webinars.title },
        recording: { id: recordings.id, topic: recordings.topic, startedAt: recordings.startedAt },
      })
      .from(transcriptCues)
      .innerJoin(recordings, eq(recordings.id, transcriptCues.recordingId))
      .innerJoin(webinars, eq(webinars.id, recordings.webinarId))
      .where(found)
      .orderBy(desc(recordings.startedAt), recordings.id, transcriptCues.position)
      .limit(pageSize)
      .offset((page - 1) * pageSize),
    db
      .select({ n: sql<number>`count(*)::int` })
      .from(transcriptCues)
      .innerJoin(recordings, eq(recordings.id, transcriptCues.recordingId))
      .innerJoin(webinars, eq(webinars.id, recordings.webinarId))
      .where(found),
  ])
  return {
    items: rows.map(({ cue, webinar, recording }) => ({
      cue,
      webinar,
      recording: { ...recording, startedAt: recording.startedAt.toISOString() },
    })),
    total: counted?.n ?? 0,
  }
}
