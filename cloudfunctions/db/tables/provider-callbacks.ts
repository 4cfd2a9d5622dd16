import { sql } from 'drizzle-orm'
import { bigserial, index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { WebhookEvent } from '../../ports/webhook-event'
import { moment } from './columns'
import { providerAccounts } from './provider-accounts'

/**
 * What a provider called to tell, once each: it repeats what was not answered in time, and anybody may replay it. Once
 * worked off only the key is left, until no genuine repeat can come any more.
 */
export const providerCallbacks = pgTable(
  'provider_callbacks',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    providerAccountId: uuid('provider_account_id')
      .notNull()
      .references(() => providerAccounts.id, { onDelete: 'cascade' }),
    /** Event, its time, and what it is about. */
    dedupeKey: text('dedupe_key').notNull(),
    event: text().notNull(),
    /** What it says, in our words. It names people, so it is emptied with the work done. */
    payload: jsonb().$type<WebhookEvent | Record<string, never>>().notNull(),
    happenedAt: moment('happened_at').notNull(),
    receivedAt: moment('received_at').notNull(),
    processedAt: moment('processed_at'),
    /** Why it could not be worked off. */
    error: text(),
  },
  (t) => [
    uniqueIndex('provider_callbacks_once').on(t.providerAccountId, t.dedupeKey),
    index('provider_callbacks_waiting')
      .on(t.id)
      .where(sql`processed_at is null`),
    index('provider_callbacks_received').on(t.receivedAt),
  ],
)
