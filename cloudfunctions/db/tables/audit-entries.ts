import { bigserial, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { moment } from './columns'

/** Every change an operator made: who, when, before, after. Never contains secrets. */
export const auditEntries = pgTable(
  'audit_entries',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    operatorId: text('operator_id'),
    /** `noun.past_verb`, for example `webinar.updated`. */
    action: text().notNull(),
    subjectType: text('subject_type').notNull(),
    subjectId: text('subject_id').notNull(),
    before: jsonb().$type<Record<string, unknown>>(),
    after: jsonb().$type<Record<string, unknown>>(),
    requestId: text('request_id'),
    occurredAt: moment('occurred_at').notNull(),
  },
  (t) => [
    index('audit_entries_subject').on(t.subjectType, t.subjectId, t.id.desc()),
    index('audit_entries_newest').on(t.id.desc()),
  ],
)
