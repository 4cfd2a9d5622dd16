import { eq } from 'drizzle-orm'
import type { AccessToken, TokenStore } from '../wechat/wechat-api'
import type { Database, Tx } from '../../db/database'
import { whileLocked } from '../../db/hold-lock'
import { wechatTokens } from '../../db/tables/wechat-tokens'
import type { Keys } from '../../ports/keys'

const SEAL = 'wechat-token'

/**
 * Tokens of our WeChat accounts in the database, encrypted; the process that renews one holds its lock, the others then
 * find the new one.
 */
export function wechatTokenStore(db: Database, keys: Keys): TokenStore {
  async function read(appId: string, tx: Tx): Promise<AccessToken | undefined> {
    const [row] = await tx.select().from(wechatTokens).where(eq(wechatTokens.appId, appId))
    return row && opened(row)
  }

  /** A token encrypted under an earlier secret counts as missing. */
  function opened({ sealedToken, expiresAt }: typeof wechatTokens.$inferSelect): AccessToken | undefined {
    try {
      return { token: keys.open(SEAL, sealedToken), expiresAt }
    } catch {
      return undefined
    }
  }

  return {
    read: (appId) => read(appId, db),
    renew: (appId, stale, ask) =>
      whileLocked(`wechat-token:${appId}`, db, async (locked) => {
        const found = await read(appId, locked)
        if (found && found.token !== stale) return found

        const { token, expiresAt } = await ask()
        const row = { sealedToken: keys.seal(SEAL, token), expiresAt }
        await locked
          .insert(wechatTokens)
          .values({ appId, ...row })
          .onConflictDoUpdate({ target: wechatTokens.appId, set: row })
        return { token, expiresAt }
      }),
  }
}
