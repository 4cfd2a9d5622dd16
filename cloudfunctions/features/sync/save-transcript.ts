import { sql } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import type { Tx } from '../../db/database'
import type { TranscriptCue } from '../../ports/provider-recording'

/** Replaces the transcript's lines; returns how many are new or different. */
export async function saveTranscript(recordingId: Id, cues: TranscriptCue[], tx: Tx): Promise<number> {
  const rows = cues.map(({ from, to, speaker, text }, position) => ({
    position,
    from_seconds: from,
    to_seconds: to,
    speaker: speaker ?? '',
    text,
  }))
  const { rowCount } = await tx.execute(sql`
    insert into transcript_cues as c (recording_id, position, from_seconds, to_seconds, speaker, text)
    select ${recordingId}, i.position, i.from_seconds, i.to_seconds, i.speaker, i.text
    from json_to_recordset(${JSON.stringify(rows)}::json) as i (position int, from_seconds float8, to_seconds float8, speaker text, text text)
    on conflict (recording_id, position) do update set
      from_seconds = excluded.from_seconds, to_seconds = excluded.to_seconds, speaker = excluded.speaker, text = excluded.text
    where (c.from_seconds, c.to_seconds, c.speaker, c.text) is distinct from (excluded.from_seconds, excluded.to_seconds, excluded.speaker, excluded.text)`)
  const { rowCount: dropped } = await tx.execute(
    sql`delete from transcript_cues where recording_id = ${recordingId} and position >= ${rows.length}`,
  )
  return (rowCount ?? 0) + (dropped ?? 0)
}

/** Those of the webinar's recordings whose transcript is here, by the provider's id. */
export async function recordingsWithTranscript(webinarId: Id, tx: Tx): Promise<Set<string>> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select r.external_id as id from recordings r where r.webinar_id = ${webinarId} and exists (select from transcript_cues c where c.recording_id = r.id)`)
  return new Set(rows.map(({ id }) => id))
}
