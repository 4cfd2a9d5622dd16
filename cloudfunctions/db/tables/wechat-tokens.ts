import { pgTable, text } from 'drizzle-orm/pg-core'
import { moment } from './columns'

/**
 * Access tokens of our WeChat accounts, shared by every process. As sensitive as the secret for two hours, so
 * encrypted.
 */
export const wechatTokens = pgTable('wechat_tokens', {
  appId: text('app_id').primaryKey(),
  sealedToken: text('sealed_token').notNull(),
  expiresAt: moment('expires_at').notNull(),
})
