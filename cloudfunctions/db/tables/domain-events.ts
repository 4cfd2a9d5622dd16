import { bigserial, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { DomainEventType } from '../../../shared/contracts/events'
import { moment } from './columns'

/** Domain events as `shared/contracts/events.ts` describes them, for webhooks and destinations. Written in the transaction of their cause, read by jobs. */
export const domainEvents = pgTable(
  'domain_events',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    type: text().$type<DomainEventType>().notNull(),
    webinarId: uuid('webinar_id'),
    contactId: uuid('contact_id'),
    payload: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    occurredAt: moment('occurred_at').notNull(),
  },
  (t) => [index('domain_events_type').on(t.type, t.id)],
)
