import { sql } from 'drizzle-orm'
import { bigserial, boolean, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { WorkflowReason } from '../../../shared/contracts/workflows'
import { id, moment } from './columns'
import { contacts } from './contacts'
import { registrations } from './registrations'
import { webinars } from './webinars'

/**
 * 自动化流程：people who meet the condition are registered for a webinar. A single manual action is a workflow too, so that
 * it has a log.
 */
export const workflows = pgTable(
  'workflows',
  {
    id: id(),
    name: text().notNull(),
    triggerKind: text('trigger_kind').$type<'form' | 'group' | 'tag' | 'manual'>().notNull(),
    /** The form, the webinar whose group it is, or the tag. */
    triggerId: uuid('trigger_id'),
    triggerAudience: text('trigger_audience').$type<'registered' | 'watched' | 'not_watched'>(),
    targetKind: text('target_kind').$type<'webinar' | 'contact_field' | 'answer'>().notNull(),
    /** For `webinar`: the webinar, and its id as typed. */
    webinarId: uuid('webinar_id').references(() => webinars.id, { onDelete: 'cascade' }),
    typedId: text('typed_id'),
    /** For `answer`: the form, and which of its questions. */
    answerFormId: uuid('answer_form_id'),
    answerKey: text('answer_key'),
    isOn: boolean('is_on').notNull().default(false),
    createdBy: text('created_by'),
    createdAt: moment('created_at').notNull().defaultNow(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (t) => [
    index('workflows_trigger')
      .on(t.triggerKind, t.triggerId)
      .where(sql`is_on`),
  ],
)

/** A contact who entered, once for each workflow, and the result. */
export const workflowEntries = pgTable(
  'workflow_entries',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    workflowId: uuid('workflow_id')
      .notNull()
      .references(() => workflows.id, { onDelete: 'cascade' }),
    contactId: uuid('contact_id')
      .notNull()
      .references(() => contacts.id, { onDelete: 'cascade' }),
    /**
     * `skipped`: met the condition when it was switched on only for later contacts. `registered`: registered here; the
     * state at the provider is stored there.
     */
    status: text().$type<'queued' | 'registered' | 'already' | 'refused' | 'skipped'>().notNull().default('queued'),
    reason: text().$type<WorkflowReason>(),
    webinarId: uuid('webinar_id').references(() => webinars.id, { onDelete: 'set null' }),
    registrationId: uuid('registration_id').references(() => registrations.id, { onDelete: 'set null' }),
    typedId: text('typed_id'),
    enteredAt: moment('entered_at').notNull(),
    finishedAt: moment('finished_at'),
  },
  (t) => [
    uniqueIndex('workflow_entries_person').on(t.workflowId, t.contactId),
    index('workflow_entries_contact').on(t.contactId),
    index('workflow_entries_queued')
      .on(t.workflowId, t.id)
      .where(sql`status = 'queued'`),
    index('workflow_entries_registration')
      .on(t.registrationId)
      .where(sql`registration_id is not null`),
  ],
)
