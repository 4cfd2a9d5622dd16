import { doublePrecision, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { RecordingState, TranscriptState } from '../../../shared/contracts/recordings'
import { id, moment } from './columns'
import { webinars } from './webinars'

/**
 * A provider fact: this recording exists, or did. Stored once under the provider's own id; one deleted there stays,
 * marked.
 */
export const recordings = pgTable(
  'recordings',
  {
    id: id(),
    webinarId: uuid('webinar_id')
      .notNull()
      .references(() => webinars.id, { onDelete: 'cascade' }),
    externalId: text('external_id').notNull(),
    externalSessionId: text('external_session_id').notNull(),
    topic: text().notNull(),
    startedAt: moment('started_at').notNull(),
    endedAt: moment('ended_at'),
    playUrl: text('play_url').notNull(),
    state: text().$type<RecordingState>().notNull(),
    transcript: text().$type<TranscriptState>().notNull(),
    /** When it could first be watched. */
    readyAt: moment('ready_at'),
    deletedAt: moment('deleted_at'),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('recordings_external').on(t.webinarId, t.externalId),
    index('recordings_webinar').on(t.webinarId, t.startedAt.desc()),
  ],
)

/** One line of a transcript; times in seconds from the beginning of its recording. */
export const transcriptCues = pgTable(
  'transcript_cues',
  {
    recordingId: uuid('recording_id')
      .notNull()
      .references(() => recordings.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    fromSeconds: doublePrecision('from_seconds').notNull(),
    toSeconds: doublePrecision('to_seconds').notNull(),
    speaker: text().notNull().default(''),
    text: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.recordingId, t.position] })],
)
