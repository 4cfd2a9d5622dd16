import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { id, moment } from './columns'
import { contacts } from './contacts'

/** A code sent by SMS to confirm a typed phone. Only its keyed hash is stored. */
export const phoneCodes = pgTable(
  'phone_codes',
  {
    id: id(),
    contactId: uuid('contact_id')
      .notNull()
      .references(() => contacts.id, { onDelete: 'cascade' }),
    /** E.164. */
    phone: text().notNull(),
    codeHash: text('code_hash').notNull(),
    wrongTries: integer('wrong_tries').notNull().default(0),
    sentAt: moment('sent_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    usedAt: moment('used_at'),
  },
  (t) => [index('phone_codes_latest').on(t.contactId, t.phone, t.sentAt.desc())],
)
