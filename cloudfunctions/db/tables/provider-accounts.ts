import { boolean, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { ProviderId } from '../../../shared/contracts/ids'
import { id, moment } from './columns'

/** A connected account at a live platform. Its secrets are AES-256-GCM sealed and never leave the server. */
export const providerAccounts = pgTable(
  'provider_accounts',
  {
    id: id(),
    provider: text().$type<ProviderId>().notNull(),
    name: text().notNull(),
    /** VHall's app key, Zoom's account id: what makes two connections the same account. */
    externalAccountId: text('external_account_id').notNull(),
    sealedCredentials: text('sealed_credentials').notNull(),
    /** Overrides for what a provider's documents leave uncertain: paths, field names, calls per minute. */
    settings: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    usesSubAccounts: boolean('uses_sub_accounts').notNull().default(false),
    /** `connected`, or `failing` with the provider's own words since the last call that needed it. */
    status: text().$type<'connected' | 'failing'>().notNull().default('connected'),
    lastErrorCode: text('last_error_code'),
    lastErrorMessage: text('last_error_message'),
    lastCheckedAt: moment('last_checked_at'),
    /** `ours`, `none` (no callback at the provider) or `taken` (another address stands there). */
    callbackState: text('callback_state').$type<'none' | 'ours' | 'taken'>().notNull().default('none'),
    callbackUrlFound: text('callback_url_found'),
    sealedCallbackSecret: text('sealed_callback_secret'),
    createdAt: moment('created_at').notNull().defaultNow(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
    disconnectedAt: moment('disconnected_at'),
  },
  (t) => [uniqueIndex('provider_accounts_external').on(t.provider, t.externalAccountId)],
)
