import { prepared } from '../../db/prepared'
import type { Deps } from '../../ports/deps'
import { browserIds } from './browser-ids'

type Visit = { webinarCode?: string; channel: string; browser?: string }

const countByCode = prepared(
  'count-visit',
  `insert into acquisition_channel_visits (channel_id, day, browser)
   select ch.id, ($3::timestamptz at time zone 'Asia/Shanghai')::date, $4
   from acquisition_channels ch left join webinars w on w.id = ch.webinar_id
   where ch.code = $1 and w.code is not distinct from $2 and w.deleted_at is null
   on conflict do nothing
   returning day`,
)

const countById = prepared(
  'count-channel-visit',
  `insert into acquisition_channel_visits (channel_id, day, browser)
   values ($1, ($2::timestamptz at time zone 'Asia/Shanghai')::date, $3)
   on conflict do nothing
   returning day`,
)

/**
 * One insert without a read before: the key refuses the second visit of a browser on the same day. A browser without an
 * id of ours is not counted; it gets one, and its next call counts.
 */
export async function countVisit(
  { webinarCode, channel, browser }: Visit,
  { db, clock, keys }: Pick<Deps, 'db' | 'clock' | 'keys'>,
): Promise<{ counted: boolean; issued?: string }> {
  const ids = browserIds(keys)
  if (!browser || !ids.isIssued(browser)) return { counted: false, issued: ids.issue() }

  const rows = await countByCode(db, [channel, webinarCode ?? null, clock.now(), browser])
  return { counted: rows.length > 0 }
}

export async function countChannelVisit(
  { channelId, browser }: { channelId: string; browser: string },
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<void> {
  await countById(db, [channelId, clock.now(), browser])
}
