import { bigserial, boolean, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { ConsentPurpose } from '../../../shared/contracts/consents'
import { moment } from './columns'
import { contacts } from './contacts'
import { webinars } from './webinars'

/**
 * The text visitors agree to. There is always one: the migrations contain the first. A change is a new version;
 * versions are never changed, because people agreed to them.
 */
export const consentTexts = pgTable('consent_texts', {
  version: integer().primaryKey(),
  /** One line beside each checkbox. */
  registrationLine: text('registration_line').notNull(),
  marketingLine: text('marketing_line').notNull(),
  /** The whole notice. */
  fullText: text('full_text').notNull(),
  /** The same in English; empty where the company wrote none, and then the Chinese is shown. */
  registrationLineEn: text('registration_line_en').notNull().default(''),
  marketingLineEn: text('marketing_line_en').notNull().default(''),
  fullTextEn: text('full_text_en').notNull().default(''),
  /** Null for the default text of an installation, which nobody saved. */
  savedAt: moment('saved_at'),
})

/** 授权记录: every consent given or withdrawn, never changed afterwards. The last row of a purpose counts. */
export const consents = pgTable(
  'consents',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    contactId: uuid('contact_id')
      .notNull()
      .references(() => contacts.id, { onDelete: 'cascade' }),
    purpose: text().$type<ConsentPurpose>().notNull(),
    textVersion: integer('text_version')
      .notNull()
      .references(() => consentTexts.version),
    isGiven: boolean('is_given').notNull(),
    occurredAt: moment('occurred_at').notNull(),
    /** On which surface, and for which webinar if it was given during a registration. */
    via: text().$type<'mini_program' | 'h5'>().notNull(),
    webinarId: uuid('webinar_id').references(() => webinars.id, { onDelete: 'set null' }),
  },
  (t) => [index('consents_contact').on(t.contactId, t.purpose, t.id.desc())],
)
