import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { moment } from './columns'

/** Tracked QR codes that WeChat created for us: one per scene is used for everybody until it expires. */
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
