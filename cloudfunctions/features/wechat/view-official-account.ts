import { sql } from 'drizzle-orm'
import type { OfficialAccountView } from '../../../shared/contracts/official-account'
import type { Message } from '../../../shared/text/messages/message'
import type { Deps } from '../../ports/deps'
import { accountRefusal } from '../webinars/follow-gate-problems'

type Figures = { following: number; newIn7Days: number; leftIn7Days: number; fromWebinars: number }
type LastEvent = { event: string; receivedAt: Date }

export async function viewOfficialAccount({
  db,
  clock,
  config,
  officialAccount,
  wechatPush,
}: Deps): Promise<Omit<OfficialAccountView, 'refusal'> & { refusal: Message | '' }> {
  const { appId, name, kind, miniProgramAppId } = officialAccount
  const weekAgo = new Date(clock.now().getTime() - 7 * 24 * 60 * 60 * 1000)
  const [figures, last, waiting] = await Promise.all([
    db.execute<Figures>(sql`
      select count(*) filter (where is_following)::int as following,
             count(*) filter (where is_following and since >= ${weekAgo})::int as "newIn7Days",
             count(*) filter (where not is_following and until >= ${weekAgo})::int as "leftIn7Days",
             count(*) filter (where is_following and scene like 'act\\_%')::int as "fromWebinars"
      from wechat_followers where app_id = ${appId}`),
    db.execute<LastEvent>(
      sql`select event, received_at as "receivedAt" from wechat_events where app_id = ${appId} order by received_at desc limit 1`,
    ),
    db.execute<{ n: number }>(sql`select count(*)::int as n from wechat_events where processed_at is null`),
  ])

  const [lastEvent] = last.rows
  return {
    appId,
    name,
    kind,
    refusal: accountRefusal(officialAccount),
    hasMiniProgram: miniProgramAppId !== '',
    push: {
      url: `${config.PUBLIC_ORIGINS[0]}/api/wechat/push`,
      mode: wechatPush.mode,
      isConfigured: wechatPush.isConfigured,
      lastEvent: lastEvent?.event ?? null,
      lastEventAt: lastEvent ? new Date(lastEvent.receivedAt).toISOString() : null,
      waiting: waiting.rows[0]?.n ?? 0,
    },
    followers: figures.rows[0] ?? { following: 0, newIn7Days: 0, leftIn7Days: 0, fromWebinars: 0 },
  }
}
