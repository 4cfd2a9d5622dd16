import { sql } from 'drizzle-orm'
import { bigserial, boolean, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { moment } from './columns'
import { contacts } from './contacts'
import { webinars } from './webinars'

/** A provider fact: somebody was there from start to end. Stored once under the provider's own key. */
export const watchStays = pgTable(
  'watch_stays',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    webinarId: uuid('webinar_id')
      .notNull()
      .references(() => webinars.id, { onDelete: 'cascade' }),
    sourceKey: text('source_key').notNull(),
    /** The session, where the provider keeps sessions apart. */
    externalSessionId: text('external_session_id'),
    kind: text().$type<'live' | 'replay'>().notNull(),
    role: text().$type<'attendee' | 'panelist' | 'host' | 'other'>().notNull().default('attendee'),
    /** Our viewer key where the provider returned it, otherwise its e-mail for the person. */
    viewerKey: text('viewer_key'),
    /** The provider's own id for a registration, where its rows contain it. */
    registrantId: text('registrant_id'),
    email: text(),
    phone: text(),
    name: text(),
    contactId: uuid('contact_id').references(() => contacts.id, { onDelete: 'set null' }),
    startedAt: moment('started_at').notNull(),
    /** Null while the person is still there; a later sync fills it. */
    endedAt: moment('ended_at'),
    seconds: integer(),
    precision: text().$type<'second' | 'minute'>().notNull().default('second'),
    /** The imported report that contained it; null: the provider itself. */
    importId: uuid('import_id'),
    /** False while its session is left out of the webinar: it is stored, but in no figure. */
    isCounted: boolean('is_counted').notNull().default(true),
  },
  (t) => [
    uniqueIndex('watch_stays_source').on(t.webinarId, t.sourceKey),
    index('watch_stays_contact').on(t.webinarId, t.contactId, t.kind),
    index('watch_stays_unjoined')
      .on(t.webinarId)
      .where(sql`contact_id is null`),
    index('watch_stays_import')
      .on(t.importId)
      .where(sql`import_id is not null`),
    index('watch_stays_uncounted')
      .on(t.webinarId)
      .where(sql`not is_counted`),
  ],
)
