import { z } from '@hono/zod-openapi'
import { idSchema } from './ids'
import { jsonRoute } from './route'

export const SYNC_TRIGGERS = ['manual', 'after_end', 'daily', 'import'] as const
export type SyncTrigger = (typeof SYNC_TRIGGERS)[number]
export const SYNC_PARTS = ['registrants', 'attendance', 'events', 'recordings'] as const
export type SyncPart = (typeof SYNC_PARTS)[number]
export const SYNC_RUN_STATUSES = ['queued', 'running', 'succeeded', 'partial', 'failed'] as const
export type SyncRunStatus = (typeof SYNC_RUN_STATUSES)[number]

const counted = z.object({ read: z.number(), written: z.number() })

/** Rows read from the provider and rows that changed something here; a repeat of the same data writes 0. */
export const syncCountsSchema = z
  .object({
    registrants: counted,
    stays: counted,
    events: counted,
    /** Where the provider has recordings and they were requested; written also counts those found deleted. */
    recordings: counted.optional(),
    /** Lines of transcripts. */
    transcripts: counted.optional(),
    registrationsChanged: z.number(),
    timelineWritten: z.number(),
    /** Rows of unknown people: counted as views, no contact created. */
    unknownViewers: z.number(),
    webinars: z.object({ found: z.number(), added: z.number(), changed: z.number(), deleted: z.number() }).optional(),
  })
  .openapi('SyncCounts')
export type SyncCounts = z.infer<typeof syncCountsSchema>

export const SYNC_ISSUE_CODES = [
  'feed_not_available',
  'provider_bad_credentials',
  'provider_missing_scope',
  'provider_limit_reached',
  'provider_unreachable',
  /** It answered, with something that cannot be read. */
  'provider_bad_answer',
  /** Rows came that cannot be used: `detail` has reason, count and an example. */
  'rows_skipped',
  'provider_timeout',
  'provider_refused',
  'webinar_gone',
  /** A sync of all webinars skips a running one; requested by id it is read. */
  'live_skipped',
  'interrupted',
  'unexpected',
  'setting_off',
  'recording_not_synced',
  'transcript_missing',
  'participants_missing',
  'partial_data',
  'email_excluded',
  'not_held',
] as const
export type SyncIssueCode = (typeof SYNC_ISSUE_CODES)[number]

export const syncIssueSchema = z
  .object({
    id: z.number(),
    code: z.enum(SYNC_ISSUE_CODES),
    feed: z.string().nullable(),
    detail: z.record(z.string(), z.unknown()),
  })
  .openapi('SyncIssue')

export const syncRunSchema = z
  .object({
    id: idSchema,
    batchId: idSchema,
    webinar: z.object({ id: idSchema, title: z.string() }).nullable(),
    trigger: z.enum(SYNC_TRIGGERS),
    withEvents: z.boolean(),
    /** What was to be read; null: everything. */
    parts: z.array(z.enum(SYNC_PARTS)).nullable(),
    status: z.enum(SYNC_RUN_STATUSES),
    /** The provider's daily budget is used up: the run continues then. */
    parkedUntil: z.iso.datetime().nullable(),
    stage: z.string().nullable(),
    rowsDone: z.number(),
    rowsTotal: z.number().nullable(),
    counts: syncCountsSchema.nullable(),
    issues: z.array(syncIssueSchema),
    requestedBy: z.string().nullable(),
    createdAt: z.iso.datetime(),
    startedAt: z.iso.datetime().nullable(),
    finishedAt: z.iso.datetime().nullable(),
  })
  .openapi('SyncRun')
export type SyncRun = z.infer<typeof syncRunSchema>

/** All runs started by one press of the button (or one timer), summed. */
export const syncBatchSchema = z
  .object({
    id: idSchema,
    status: z.enum(SYNC_RUN_STATUSES),
    runsTotal: z.number(),
    runsDone: z.number(),
    current: syncRunSchema.nullable(),
    /** At most the 50 newest. */
    runs: z.array(syncRunSchema),
  })
  .openapi('SyncBatch')
export type SyncBatch = z.infer<typeof syncBatchSchema>

export const startSyncRoute = jsonRoute({
  method: 'post',
  path: '/api/admin/sync',
  caller: 'operator',
  summary:
    'Start a sync of one webinar, or of all webinars of all accounts. A live one is synced too when asked for by id; the panel warns first.',
  body: z.object({ webinarId: idSchema.optional(), withEvents: z.boolean().default(true) }),
  reply: z.object({ batchId: idSchema }),
})

export const viewSyncBatchRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/sync/{batchId}',
  caller: 'viewer',
  summary: 'How far a sync is. Poll about once a second while it runs.',
  params: z.object({ batchId: idSchema }),
  reply: syncBatchSchema,
})

export const viewOpenSyncRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/sync',
  caller: 'viewer',
  summary: 'The batch that is running now, if any: found again after a reload.',
  reply: z.object({ batch: syncBatchSchema.nullable() }),
})

export const listWebinarSyncRunsRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/webinars/{id}/sync-runs',
  caller: 'viewer',
  summary: 'The newest 50 sync runs of a webinar with their issues.',
  params: z.object({ id: idSchema }),
  reply: z.object({ items: z.array(syncRunSchema) }),
})
