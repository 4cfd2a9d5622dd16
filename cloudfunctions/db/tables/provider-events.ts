import { bigserial, index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { EventKind } from '../../../shared/contracts/event-kinds'
import { moment } from './columns'
import { contacts } from './contacts'
import { webinars } from './webinars'

/** A provider fact other than a stay: a chat line, a sign-in, an answer, a prize. Stored once under its key. */
export const providerEvents = pgTable(
  'provider_events',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    webinarId: uuid('webinar_id')
      .notNull()
      .references(() => webinars.id, { onDelete: 'cascade' }),
    sourceKey: text('source_key').notNull(),
    kind: text().$type<EventKind>().notNull(),
    viewerKey: text('viewer_key'),
    /** The provider's own id for a registration, where its rows contain it. */
    registrantId: text('registrant_id'),
    email: text(),
    phone: text(),
    name: text(),
    contactId: uuid('contact_id').references(() => contacts.id, { onDelete: 'set null' }),
    occurredAt: moment('occurred_at').notNull(),
    detail: jsonb().$type<Record<string, unknown>>().notNull().default({}),
  },
  (t) => [
    uniqueIndex('provider_events_source').on(t.webinarId, t.sourceKey),
    index('provider_events_contact').on(t.webinarId, t.contactId),
  ],
)
