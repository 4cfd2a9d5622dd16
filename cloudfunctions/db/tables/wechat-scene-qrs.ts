import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { moment } from './columns'

/** Parametered QR codes WeChat made for us: one per scene serves everybody until it runs out. */
export const wechatSceneQrs = pgTable(
  'wechat_scene_qrs',
  {
    appId: text('app_id').notNull(),
    scene: text().notNull(),
    url: text().notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.appId, t.scene] })],
)
