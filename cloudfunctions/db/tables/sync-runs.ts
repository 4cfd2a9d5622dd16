import { sql } from 'drizzle-orm'
import { bigserial, boolean, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { SyncCounts, SyncPart, SyncRunStatus, SyncTrigger } from '../../../shared/contracts/sync'
import type { WarningKind, WarningState } from '../../../shared/contracts/sync-log'
import { id, moment } from './columns'
import { webinars } from './webinars'

/**
 * One sync run: the record of what came from providers. A sync of several webinars makes several rows under one
 * `batchId`.
 */
export const syncRuns = pgTable(
  'sync_runs',
  {
    id: id(),
    batchId: uuid('batch_id').notNull(),
    /** Null for the step that only reads the list of webinars. */
    webinarId: uuid('webinar_id').references(() => webinars.id, { onDelete: 'cascade' }),
    providerAccountId: uuid('provider_account_id'),
    trigger: text().$type<SyncTrigger>().notNull(),
    withEvents: boolean('with_events').notNull().default(true),
    /** The parts to read; null: everything. A retry of one warning reads its part alone. */
    parts: jsonb().$type<SyncPart[]>(),
    status: text().$type<SyncRunStatus>().notNull().default('queued'),
    /** The feed being read now, and its progress. */
    stage: text(),
    rowsDone: integer('rows_done').notNull().default(0),
    rowsTotal: integer('rows_total'),
    counts: jsonb().$type<SyncCounts>(),
    requestedBy: text('requested_by'),
    createdAt: moment('created_at').notNull().defaultNow(),
    startedAt: moment('started_at'),
    finishedAt: moment('finished_at'),
    /** Postponed until the provider's budget is available again; its job waits as long. */
    parkedUntil: moment('parked_until'),
  },
  (t) => [
    index('sync_runs_webinar').on(t.webinarId, t.createdAt.desc()),
    index('sync_runs_batch').on(t.batchId, t.createdAt),
    index('sync_runs_newest').on(t.createdAt),
    index('sync_runs_open')
      .on(t.createdAt)
      .where(sql`status in ('queued', 'running')`),
  ],
)

/** A problem or doubt of a sync: the panel derives cause and remedy from `code`. */
export const syncIssues = pgTable(
  'sync_issues',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    runId: uuid('run_id')
      .notNull()
      .references(() => syncRuns.id, { onDelete: 'cascade' }),
    webinarId: uuid('webinar_id'),
    code: text().notNull(),
    feed: text(),
    detail: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    createdAt: moment('created_at').notNull().defaultNow(),
    /** Which of the six warnings it is; null for a note that needs no action. */
    kind: text().$type<WarningKind>(),
    /** Resolved once a later run has read all of these. */
    parts: jsonb().$type<SyncPart[]>().notNull().default([]),
    /** `repeated`: a later run found the same problem, and replaces this one. */
    state: text().$type<WarningState>().notNull().default('open'),
    /** When the same problem was first found. */
    since: moment('since'),
    resolvedAt: moment('resolved_at'),
    resolvedRunId: uuid('resolved_run_id'),
  },
  (t) => [
    index('sync_issues_run').on(t.runId),
    index('sync_issues_open')
      .on(t.webinarId)
      .where(sql`state = 'open' and kind is not null`),
  ],
)
