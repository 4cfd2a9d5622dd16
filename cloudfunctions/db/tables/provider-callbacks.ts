import { sql } from 'drizzle-orm'
import { bigserial, index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { WebhookEvent } from '../../ports/webhook-event'
import { moment } from './columns'
import { providerAccounts } from './provider-accounts'

/**
 * A provider's webhook calls, stored once each: the provider repeats unanswered calls, and anybody may replay one.
 * After processing only the key is kept, until the provider can no longer repeat the call.
 */
export const providerCallbacks = pgTable(
  'provider_callbacks',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    providerAccountId: uuid('provider_account_id')
      .notNull()
      .references(() => providerAccounts.id, { onDelete: 'cascade' }),
    /** The event's name, its time, and its subject. */
    dedupeKey: text('dedupe_key').notNull(),
    event: text().notNull(),
    /** The event in our words. It names people, so it is emptied after processing. */
    payload: jsonb().$type<WebhookEvent | Record<string, never>>().notNull(),
    happenedAt: moment('happened_at').notNull(),
    receivedAt: moment('received_at').notNull(),
    processedAt: moment('processed_at'),
    /** Why it could not be processed. */
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
