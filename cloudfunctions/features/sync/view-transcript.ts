import { eq } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import type { Cue } from '../../../shared/contracts/recordings'
import { recordings, transcriptCues } from '../../db/tables/recordings'
import type { Deps } from '../../ports/deps'

export const cueColumns = {
  position: transcriptCues.position,
  from: transcriptCues.fromSeconds,
  to: transcriptCues.toSeconds,
  speaker: transcriptCues.speaker,
  text: transcriptCues.text,
}

/** The whole transcript: two hours of speech are some thousand lines. */
export async function viewTranscript({ id }: { id: Id }, { db }: Pick<Deps, 'db'>): Promise<{ items: Cue[] }> {
  const [recording] = await db.select({ id: recordings.id }).from(recordings).where(eq(recordings.id, id))
  if (!recording) throw new AppError('not_found', 'recording_not_found')
  return {
    items: await db
      .select(cueColumns)
      .from(transcriptCues)
      .where(eq(transcriptCues.recordingId, id))
      .orderBy(transcriptCues.position),
  }
}
