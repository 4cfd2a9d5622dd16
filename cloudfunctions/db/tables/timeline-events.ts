import { bigserial, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { TimelineEventType } from '../../../shared/contracts/timeline'
import { moment } from './columns'
import { contacts } from './contacts'
import { webinars } from './webinars'

/** 行为时间线：what a person did, in words for operators. `dedupe_key` makes every write repeatable. */
export const timelineEvents = pgTable(
  'timeline_events',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    contactId: uuid('contact_id')
      .notNull()
      .references(() => contacts.id, { onDelete: 'cascade' }),
    webinarId: uuid('webinar_id').references(() => webinars.id, { onDelete: 'cascade' }),
    type: text().$type<TimelineEventType>().notNull(),
    occurredAt: moment('occurred_at').notNull(),
    detail: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    dedupeKey: text('dedupe_key').notNull().unique(),
  },
  (t) => [
    index('timeline_events_contact').on(t.contactId, t.occurredAt.desc(), t.id.desc()),
    index('timeline_events_webinar').on(t.webinarId, t.type),
  ],
)
