import { z } from '@hono/zod-openapi'
import { idSchema } from './ids'
import { jsonRoute, pageQuery } from './route'

/** `deleted`: was there, and the provider has it no more. */
export const RECORDING_STATES = ['processing', 'ready', 'deleted'] as const
export type RecordingState = (typeof RECORDING_STATES)[number]
export const TRANSCRIPT_STATES = ['none', 'processing', 'ready'] as const
export type TranscriptState = (typeof TRANSCRIPT_STATES)[number]

export const recordingSchema = z
  .object({
    id: idSchema,
    topic: z.string(),
    startedAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable(),
    /** The provider's page where it plays. */
    playUrl: z.string(),
    state: z.enum(RECORDING_STATES),
    transcript: z.enum(TRANSCRIPT_STATES),
    /** Lines of the transcript that are stored here. */
    cueCount: z.number(),
    deletedAt: z.iso.datetime().nullable(),
  })
  .openapi('Recording')
export type Recording = z.infer<typeof recordingSchema>

export const cueSchema = z
  .object({ position: z.number(), from: z.number(), to: z.number(), speaker: z.string(), text: z.string() })
  .openapi('TranscriptCue')
export type Cue = z.infer<typeof cueSchema>

export const listRecordingsRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/webinars/{id}/recordings',
  caller: 'viewer',
  summary: 'Recordings of one webinar, the newest first, also those that the provider has no more.',
  params: z.object({ id: idSchema }),
  reply: z.object({ items: z.array(recordingSchema) }),
})

export const readTranscriptRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/recordings/{id}/transcript',
  caller: 'viewer',
  summary: 'The lines of one transcript, whole.',
  params: z.object({ id: idSchema }),
  reply: z.object({ items: z.array(cueSchema) }),
})

export const transcriptHitSchema = z
  .object({
    webinar: z.object({ id: idSchema, title: z.string() }),
    recording: z.object({ id: idSchema, topic: z.string(), startedAt: z.iso.datetime() }),
    cue: cueSchema,
  })
  .openapi('TranscriptHit')
export type TranscriptHit = z.infer<typeof transcriptHitSchema>

export const searchTranscriptsRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/transcripts',
  caller: 'viewer',
  summary: 'Lines that contain these words, in the transcripts of one webinar or of all; the newest webinar first.',
  query: z.object({ ...pageQuery, search: z.string().trim().min(1).max(64), webinarId: idSchema.optional() }),
  reply: z.object({ items: z.array(transcriptHitSchema), total: z.number() }),
})
