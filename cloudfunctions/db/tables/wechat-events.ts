import { sql } from 'drizzle-orm'
import { bigserial, index, pgTable, text } from 'drizzle-orm/pg-core'
import { moment } from './columns'

/** Events of WeChat's message push, once each: WeChat repeats what was not answered within five seconds. */
export const wechatEvents = pgTable(
  'wechat_events',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    appId: text('app_id').notNull(),
    /** The message's id, or for events sender, second, event and key. */
    dedupeKey: text('dedupe_key').notNull().unique(),
    openId: text('open_id').notNull(),
    /** `subscribe`, `unsubscribe`, `SCAN`, … or the type of a message somebody wrote. Never what they wrote. */
    event: text().notNull(),
    eventKey: text('event_key').notNull().default(''),
    /** Of the QR code, without WeChat's prefix. */
    scene: text(),
    happenedAt: moment('happened_at').notNull(),
    receivedAt: moment('received_at').notNull(),
    processedAt: moment('processed_at'),
  },
  (t) => [
    index('wechat_events_waiting')
      .on(t.id)
      .where(sql`processed_at is null`),
    index('wechat_events_newest').on(t.appId, t.receivedAt.desc()),
  ],
)
