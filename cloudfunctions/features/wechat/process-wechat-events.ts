import { and, asc, inArray, isNull, sql } from 'drizzle-orm'
import type { Tx } from '../../db/database'
import { holdLock } from '../../db/hold-lock'
import { wechatEvents } from '../../db/tables/wechat-events'
import type { Deps } from '../../ports/deps'
import { learnUnionIds } from './learn-union-ids'

const AT_ONCE = 1000
/**
 * Only a follower can cause these events, so each shows that its sender follows; a message does too. Other events do
 * not.
 */
const FOLLOWER_EVENTS = [
  'subscribe',
  'unsubscribe',
  'SCAN',
  'CLICK',
  'VIEW',
  'view_miniprogram',
  'text',
  'image',
  'voice',
  'video',
  'location',
  'link',
]
type Event = typeof wechatEvents.$inferSelect

/**
 * Processes the stored pushes: who follows now, since when, and through which code. Then the new followers' unionids
 * are fetched from WeChat; when it does not answer, the queue tries again and the stored state stays.
 */
export async function processWechatEvents(deps: Deps): Promise<void> {
  while ((await takeSome(deps)) === AT_ONCE);
  await learnUnionIds(deps)
  await writeTimelines(deps)
}

async function takeSome({ db, clock }: Deps): Promise<number> {
  return db.transaction(async (tx) => {
    await holdLock('wechat-events', tx)
    const events = await tx
      .select()
      .from(wechatEvents)
      .where(isNull(wechatEvents.processedAt))
      .orderBy(asc(wechatEvents.happenedAt), asc(wechatEvents.id))
      .limit(AT_ONCE)
    if (events.length === 0) return 0

    await saveFollowers(lastOfEach(events), tx)
    const ids = events.map((event) => event.id)
    await tx
      .update(wechatEvents)
      .set({ processedAt: clock.now() })
      .where(and(isNull(wechatEvents.processedAt), inArray(wechatEvents.id, ids)))
    return events.length
  })
}

/** For each person the last event counts. */
function lastOfEach(events: Event[]): Event[] {
  const last = new Map<string, Event>()
  for (const event of events.filter((one) => FOLLOWER_EVENTS.includes(one.event)))
    last.set(`${event.appId}:${event.openId}`, event)
  return [...last.values()]
}

async function saveFollowers(events: Event[], tx: Tx): Promise<void> {
  const rows = events.map(({ appId, openId, event, scene, happenedAt }) => ({
    app_id: appId,
    open_id: openId,
    is_following: event !== 'unsubscribe',
    scene,
    happened_at: happenedAt,
  }))
  if (rows.length === 0) return

  // WeChat's rules for `unsubscribe`: a follower's data from WeChat is deleted when they leave.
  await tx.execute(sql`
    insert into wechat_followers as f (app_id, open_id, is_following, since, until, scene, changed_at)
    select app_id, open_id, is_following, case when is_following then happened_at end, case when not is_following then happened_at end, scene, happened_at
    from json_to_recordset(${JSON.stringify(rows)}::json) as row (app_id text, open_id text, is_following boolean, scene text, happened_at timestamptz)
    on conflict (app_id, open_id) do update set
      is_following = excluded.is_following,
      since = case when f.is_following and excluded.is_following then coalesce(f.since, excluded.since) else coalesce(excluded.since, f.since) end,
      until = excluded.until,
      scene = case when excluded.is_following then coalesce(excluded.scene, f.scene) end,
      union_id = case when excluded.is_following then f.union_id end,
      changed_at = excluded.changed_at,
      asked_at = case when f.is_following and excluded.is_following then f.asked_at end
    where f.changed_at <= excluded.changed_at`)
}

/** For people who have a timeline; other people's follows are only in the account's figures. */
async function writeTimelines({ db, clock, officialAccount }: Deps): Promise<void> {
  await db.execute(sql`
    insert into timeline_events (contact_id, type, occurred_at, detail, dedupe_key)
    select i.contact_id, case e.event when 'subscribe' then 'followed' else 'unfollowed' end, e.happened_at,
           case when e.scene is null then '{}'::jsonb else jsonb_build_object('scene', e.scene) end, 'wechat:' || e.dedupe_key
    from wechat_events e
    join contact_identities i on i.kind = 'wechat_openid' and i.value = e.app_id || ':' || e.open_id
    where e.app_id = ${officialAccount.appId} and e.event in ('subscribe', 'unsubscribe') and e.received_at > ${clock.now()}::timestamptz - interval '1 day'
    on conflict (dedupe_key) do nothing`)
}
