import { sql } from 'drizzle-orm'
import { wechatFollowers } from '../../db/tables/wechat-followers'
import type { Deps } from '../../ports/deps'
import type { Follower } from '../../ports/official-account'
import { WechatError } from '../../ports/wechat'

/** Events contain WeChat's clock, cut to the second: one that seems this much older than an answer may be newer. */
const CLOCKS_APART_MS = 60_000

/**
 * Fetches from WeChat whether somebody follows, and stores it. Used where waiting for an event is not enough: at a
 * login (which returns no unionid) and in front of the follow gate. Undefined when WeChat does not answer; the visitor
 * goes on with the stored state.
 */
export async function askFollower(
  openId: string,
  { db, clock, log, officialAccount }: Pick<Deps, 'db' | 'clock' | 'log' | 'officialAccount'>,
): Promise<Follower | undefined> {
  try {
    const follower = await officialAccount.follower(openId)
    const now = clock.now()
    const row = {
      unionId: follower.isFollowing ? (follower.unionId ?? null) : null,
      isFollowing: follower.isFollowing,
      scene: follower.scene ?? null,
      changedAt: new Date(now.getTime() - CLOCKS_APART_MS),
      askedAt: now,
    }
    await db
      .insert(wechatFollowers)
      .values({ appId: officialAccount.appId, openId, since: follower.since ?? null, ...row })
      .onConflictDoUpdate({
        target: [wechatFollowers.appId, wechatFollowers.openId],
        set: {
          ...row,
          since: sql`coalesce(excluded.since, ${wechatFollowers.since})`,
          scene: sql`coalesce(excluded.scene, ${wechatFollowers.scene})`,
          changedAt: sql`greatest(excluded.changed_at, ${wechatFollowers.changedAt})`,
        },
      })
    return follower
  } catch (error) {
    if (!(error instanceof WechatError)) throw error
    log.warn({ action: 'wechat.follower_unknown', reason: String(error.code) })
    return undefined
  }
}
