import { boolean, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { ProviderId } from '../../../shared/contracts/ids'
import type { SyncReach } from '../../../shared/contracts/sync-switches'
import { id, moment } from './columns'

/** A connected account at a live provider. Its secrets are AES-256-GCM encrypted and never leave the server. */
export const providerAccounts = pgTable(
  'provider_accounts',
  {
    id: id(),
    provider: text().$type<ProviderId>().notNull(),
    name: text().notNull(),
    /** VHall's app key, Zoom's account id: two connections with the same value are the same account. */
    externalAccountId: text('external_account_id').notNull(),
    sealedCredentials: text('sealed_credentials').notNull(),
    /** Overrides for what a provider's documents leave uncertain: paths, field names, calls per minute. */
    settings: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    usesSubAccounts: boolean('uses_sub_accounts').notNull().default(false),
    /** `connected`, or `failing` with the provider's own message since the last call that needed it. */
    status: text().$type<'connected' | 'failing'>().notNull().default('connected'),
    lastErrorCode: text('last_error_code'),
    lastErrorMessage: text('last_error_message'),
    lastCheckedAt: moment('last_checked_at'),
    /** `ours`, `none` (no callback at the provider) or `taken` (another address is set there). */
    callbackState: text('callback_state').$type<'none' | 'ours' | 'taken'>().notNull().default('none'),
    callbackUrlFound: text('callback_url_found'),
    sealedCallbackSecret: text('sealed_callback_secret'),
    /** When the provider last called us with a valid signature. */
    callbackSeenAt: moment('callback_seen_at'),
    /** The owner of the keys, lower-cased, where the provider has users: they cannot register for the webinars. */
    connectedEmail: text('connected_email'),
    /** Rights the connection lacked when it was last checked, in the provider's own names. */
    missingScopes: jsonb('missing_scopes').$type<string[]>().notNull().default([]),
    /** The account-wide switches; only an owner changes them. `selected`: those of chosen users (`provider_users`). */
    dataSync: text('data_sync').$type<SyncReach>().notNull().default('all'),
    recordingSync: text('recording_sync').$type<SyncReach>().notNull().default('none'),
    createdAt: moment('created_at').notNull().defaultNow(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
    disconnectedAt: moment('disconnected_at'),
  },
  (t) => [uniqueIndex('provider_accounts_external').on(t.provider, t.externalAccountId)],
)

/**
 * The users of an account whose webinars are shown here: the one who connected it, and up to 20 more. Other users'
 * webinars are never read. A user removed from the list keeps their row, and syncs of their webinars stop.
 */
export const providerUsers = pgTable(
  'provider_users',
  {
    id: id(),
    providerAccountId: uuid('provider_account_id')
      .notNull()
      .references(() => providerAccounts.id, { onDelete: 'cascade' }),
    externalUserId: text('external_user_id').notNull(),
    /** Lower-cased. */
    email: text().notNull(),
    name: text().notNull().default(''),
    isConnector: boolean('is_connector').notNull().default(false),
    /** `gone`: the provider no longer has them. */
    state: text().$type<'active' | 'inactive' | 'pending' | 'gone'>().notNull().default('active'),
    /** Counts while the account's `dataSync` is `selected`. */
    syncsData: boolean('syncs_data').notNull().default(true),
    /** The initial switch of webinars added later. */
    syncsNewWebinars: boolean('syncs_new_webinars').notNull().default(true),
    /** Counts while the account's `recordingSync` is `selected`. */
    syncsRecordings: boolean('syncs_recordings').notNull().default(false),
    createdAt: moment('created_at').notNull().defaultNow(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
    removedAt: moment('removed_at'),
  },
  (t) => [uniqueIndex('provider_users_external').on(t.providerAccountId, t.externalUserId)],
)
