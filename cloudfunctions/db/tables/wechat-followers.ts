import { sql } from 'drizzle-orm'
import { boolean, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { moment } from './columns'

/**
 * Who follows the official account, from its events and WeChat's own answers. A follower who never visited us is stored
 * only here; the unionid links them to their contact as soon as there is one.
 */
export const wechatFollowers = pgTable(
  'wechat_followers',
  {
    appId: text('app_id').notNull(),
    openId: text('open_id').notNull(),
    unionId: text('union_id'),
    isFollowing: boolean('is_following').notNull(),
    since: moment('since'),
    until: moment('until'),
    /** The scene of the QR code they followed through, `act_<webinar code>.<channel>`. */
    scene: text(),
    /** When the event behind the present state happened: an older one that arrives late changes nothing. */
    changedAt: moment('changed_at').notNull(),
    /** Null until WeChat was asked for the unionid. */
    askedAt: moment('asked_at'),
  },
  (t) => [
    primaryKey({ columns: [t.appId, t.openId] }),
    index('wechat_followers_union')
      .on(t.unionId)
      .where(sql`union_id is not null`),
    index('wechat_followers_to_ask')
      .on(t.appId)
      .where(sql`asked_at is null and is_following`),
  ],
)
