import { sql } from 'drizzle-orm'
import { type AnyPgColumn, boolean, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { Language } from '../../../shared/text/language'
import { id, moment } from './columns'

/**
 * 客户：one person. `phone` and `email` are the contact's current values, typed or confirmed; only `contact_identities`
 * identifies a person, so a typed address never merges contacts.
 */
export const contacts = pgTable(
  'contacts',
  {
    id: id(),
    name: text().notNull().default(''),
    /** E.164, for example `+8613800138000`. */
    phone: text(),
    phoneConfirmedAt: moment('phone_confirmed_at'),
    /** Lower-cased. */
    email: text(),
    emailConfirmedAt: moment('email_confirmed_at'),
    /** Unguessable; providers know the person by `c_<viewerKey>@<our domain>` and return it with every row. */
    viewerKey: text('viewer_key')
      .notNull()
      .unique()
      .default(sql`replace(gen_random_uuid()::text, '-', '')`),
    /** Where the person was first seen. */
    source: text().$type<'mini_program' | 'official_account' | 'provider' | 'import' | 'panel'>().notNull(),
    /** The language in which they last read our pages; messages to them use it. */
    language: text().$type<Language>().notNull().default('zh'),
    company: text(),
    country: text(),
    /** 研讨会 ID: a webinar's id as somebody typed it; workflows may take it from here. */
    webinarIdField: text('webinar_id_field'),
    /** The imported report that created this contact. */
    importId: uuid('import_id'),
    createdAt: moment('created_at').notNull().defaultNow(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
    deletedAt: moment('deleted_at'),
    /** Visitor sessions issued at this moment or earlier are refused; null refuses none. */
    sessionsValidFrom: moment('sessions_valid_from'),
    /** Two rows turned out to be one person: all records moved there, and references to this row resolve to it. */
    mergedInto: uuid('merged_into').references((): AnyPgColumn => contacts.id, { onDelete: 'cascade' }),
  },
  (t) => [
    index('contacts_email').on(t.email),
    index('contacts_phone').on(t.phone),
    index('contacts_import')
      .on(t.importId)
      .where(sql`import_id is not null`),
    index('contacts_newest')
      .on(t.createdAt.desc(), t.id)
      .where(sql`deleted_at is null`),
  ],
)

export type IdentityKind = 'wechat_openid' | 'wechat_unionid' | 'phone' | 'email'

/**
 * What identifies a person: `wechat_openid` as `<appid>:<openid>`, `wechat_unionid`, an e-mail that is confirmed or by
 * which a provider or report identifies the person, and a phone confirmed by WeChat or an SMS code.
 */
export const contactIdentities = pgTable(
  'contact_identities',
  {
    kind: text().$type<IdentityKind>().notNull(),
    value: text().notNull(),
    contactId: uuid('contact_id')
      .notNull()
      .references(() => contacts.id, { onDelete: 'cascade' }),
    /** A person may have several addresses; messages go to the primary one. */
    rank: text().$type<'primary' | 'secondary'>().notNull().default('primary'),
    /** False: a phone from a provider or list, treated as confirmed by an earlier version; it identifies nobody. */
    isProven: boolean('is_proven').notNull().default(true),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.value] }), index('contact_identities_contact').on(t.contactId)],
)
