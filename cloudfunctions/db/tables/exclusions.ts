import { index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { ExclusionKind } from '../../../shared/contracts/exclusions'
import { id, moment } from './columns'
import { providerAccounts } from './provider-accounts'

/** Domains that a sync leaves out: of people, or of the hosts whose webinars (or only recordings) are not wanted. */
export const excludedDomains = pgTable(
  'excluded_domains',
  {
    id: id(),
    kind: text().$type<ExclusionKind>().notNull(),
    /** Lower-cased; its sub-domains are included. */
    domain: text().notNull(),
    createdBy: text('created_by'),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [uniqueIndex('excluded_domains_domain').on(t.kind, t.domain)],
)

/**
 * Everybody with a login at a connected account, of every state, read again with the list of webinars. They are
 * colleagues, never contacts; `provider_users` are the few of them whose webinars are shown here.
 */
export const providerStaff = pgTable(
  'provider_staff',
  {
    providerAccountId: uuid('provider_account_id')
      .notNull()
      .references(() => providerAccounts.id, { onDelete: 'cascade' }),
    /** Lower-cased. */
    email: text().notNull(),
    name: text().notNull().default(''),
    state: text().$type<'active' | 'inactive' | 'pending'>().notNull(),
    seenAt: moment('seen_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.providerAccountId, t.email] }), index('provider_staff_email').on(t.email)],
)

/** Addresses of deleted contacts, as keyed hashes that identify nobody: a sync creates no contact with them again. */
export const forgottenAddresses = pgTable('forgotten_addresses', {
  hash: text().primaryKey(),
  forgottenAt: moment('forgotten_at').notNull(),
})
