import { and, eq, isNull, sql } from 'drizzle-orm'
import { wechatFollowers } from '../../db/tables/wechat-followers'
import type { Deps } from '../../ports/deps'
import type { Follower } from '../../ports/official-account'
import { contactOfWechatUser } from '../contacts/contact-of-wechat-user'

const AT_ONCE = 500

/**
 * Fetches the new followers' unionids from WeChat, and merges those we already know from elsewhere. A follower who
 * never visited us becomes no contact.
 */
export async function learnUnionIds(deps: Deps): Promise<void> {
  const { db, officialAccount } = deps
  for (;;) {
    const waiting = await db
      .select({ openId: wechatFollowers.openId })
      .from(wechatFollowers)
      .where(
        and(
          eq(wechatFollowers.appId, officialAccount.appId),
          isNull(wechatFollowers.askedAt),
          eq(wechatFollowers.isFollowing, true),
        ),
      )
      .limit(AT_ONCE)
    if (waiting.length === 0) return

    const asked = waiting.map((row) => row.openId)
    const followers = await officialAccount.followers(asked)
    await keep(asked, followers, deps)
    await joinKnown(followers, deps)
  }
}

async function keep(asked: string[], followers: Follower[], { db, clock, officialAccount }: Deps): Promise<void> {
  const told = new Map(followers.map((follower) => [follower.openId, follower.unionId]))
  const rows = asked.map((openId) => ({ open_id: openId, union_id: told.get(openId) ?? null }))
  await db.execute(sql`
    update wechat_followers f set asked_at = ${clock.now()}, union_id = coalesce(row.union_id, f.union_id)
    from json_to_recordset(${JSON.stringify(rows)}::json) as row (open_id text, union_id text)
    where f.app_id = ${officialAccount.appId} and f.open_id = row.open_id`)
}

async function joinKnown(followers: Follower[], deps: Deps): Promise<void> {
  const { appId } = deps.officialAccount
  const { rows } = await deps.db.execute<{ open_id: string; union_id: string }>(sql`
    select row.open_id, row.union_id
    from json_to_recordset(${JSON.stringify(followers.map(({ openId, unionId }) => ({ open_id: openId, union_id: unionId ?? null })))}::json) as row (open_id text, union_id text)
    where row.union_id is not null and exists (
      select from contact_identities i
      where (i.kind = 'wechat_openid' and i.value = ${appId}::text || ':' || row.open_id) or (i.kind = 'wechat_unionid' and i.value = row.union_id))`)
  for (const row of rows)
    await contactOfWechatUser({ appId, openId: row.open_id, unionId: row.union_id, via: 'official_account' }, deps)
}
