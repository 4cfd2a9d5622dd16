import { z } from '@hono/zod-openapi'
import { idSchema } from './ids'
import { jsonRoute } from './route'
import { SYNC_ISSUE_CODES, SYNC_PARTS } from './sync'
import { syncDeciderSchema } from './sync-switches'

/** The problems of a webinar's sync; each has its meaning, its remedy and its retry in the panel. */
export const WARNING_KINDS = [
  'setting_off',
  'recording_not_synced',
  'participants_missing',
  'partial_data',
  'email_excluded',
  'sync_error',
] as const
export type WarningKind = (typeof WARNING_KINDS)[number]
export const warningKindSchema = z.enum(WARNING_KINDS)

/** `repeated`: a later run met the same. `dismissed`: somebody has seen it, and it stays away while it stays as it is. */
export const WARNING_STATES = ['open', 'resolved', 'repeated', 'dismissed'] as const
export type WarningState = (typeof WARNING_STATES)[number]

/** Why a recording is not here. */
export const RECORDING_REASONS = ['setting_off', 'no_attendees', 'missing', 'deleted', 'processing'] as const
export type RecordingReason = (typeof RECORDING_REASONS)[number]

export const syncWarningSchema = z
  .object({
    id: z.number(),
    kind: warningKindSchema,
    code: z.enum(SYNC_ISSUE_CODES),
    feed: z.string().nullable(),
    /** By code: the switch that decides, counts, recordings, the provider's own words. */
    detail: z.record(z.string(), z.unknown()),
    /** When it was first met. */
    since: z.iso.datetime(),
    /** When it was last met. */
    seenAt: z.iso.datetime(),
    resolvedAt: z.iso.datetime().nullable(),
    /** What a retry has to read. */
    retryParts: z.array(z.enum(SYNC_PARTS)),
  })
  .openapi('SyncWarning')
export type SyncWarning = z.infer<typeof syncWarningSchema>

const decisionSchema = z.object({ isOn: z.boolean(), decidedBy: syncDeciderSchema.nullable() })

export const webinarSyncLogSchema = z
  .object({
    open: z.array(syncWarningSchema),
    /** The newest 20. */
    resolved: z.array(syncWarningSchema),
    /** Which switch decides, as of now. Null for a webinar without a connected account. */
    data: decisionSchema.nullable(),
    /** Null where the provider has no recordings, too. */
    recordings: decisionSchema.nullable(),
    providerAccountId: idSchema.nullable(),
    /** Read again by itself then. */
    nextReadAt: z.iso.datetime().nullable(),
    attendanceUnreliableSince: z.iso.datetime().nullable(),
    notHeldAt: z.iso.datetime().nullable(),
  })
  .openapi('WebinarSyncLog')
export type WebinarSyncLog = z.infer<typeof webinarSyncLogSchema>

export const viewWebinarSyncLogRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/webinars/{id}/sync-log',
  caller: 'viewer',
  summary: 'What stands against this webinar’s sync, what was mended, and which switch decides.',
  params: z.object({ id: idSchema }),
  reply: webinarSyncLogSchema,
})

export const retrySyncRoute = jsonRoute({
  method: 'post',
  path: '/api/admin/webinars/{id}/sync',
  caller: 'operator',
  summary: 'Read these parts of one webinar again; everything where none are named.',
  params: z.object({ id: idSchema }),
  body: z.object({ parts: z.array(z.enum(SYNC_PARTS)).min(1).max(SYNC_PARTS.length).optional() }),
  reply: z.object({ batchId: idSchema }),
})

export const dismissWarningRoute = jsonRoute({
  method: 'post',
  path: '/api/admin/sync-warnings/{id}/dismiss',
  caller: 'operator',
  summary: 'Seen, and nothing more can be done about it: it comes back only when a later sync finds it different.',
  params: z.object({ id: z.coerce.number().int().positive() }),
  reply: z.object({ outcome: z.literal('dismissed') }),
})
