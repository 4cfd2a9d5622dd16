import { asc, eq, isNull, sql, type SQL } from 'drizzle-orm'
import type { Channel } from '../../../shared/contracts/channels'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import type { Tx } from '../../db/database'
import { channels } from '../../db/tables/channels'

const registered = (condition: string) =>
  sql<number>`(select count(*)::int from registrations r where r.channel_id = ${channels}.id and r.status = 'registered' ${sql.raw(condition)})`

const columns = {
  id: channels.id,
  webinarId: channels.webinarId,
  code: channels.code,
  name: channels.name,
  utmSource: channels.utmSource,
  utmMedium: channels.utmMedium,
  utmCampaign: channels.utmCampaign,
  archivedAt: channels.archivedAt,
  createdAt: channels.createdAt,
  visits: sql<number>`(select count(*)::int from channel_visits v where v.channel_id = ${channels}.id)`,
  registered: registered(''),
  watched: registered('and r.has_watched'),
  watchedReplay: registered('and r.watched_replay'),
}

/** Of one webinar, or of the hall; archived ones last. */
export async function channelRows(webinarId: Id | null, tx: Tx): Promise<Channel[]> {
  return read(webinarId ? eq(channels.webinarId, webinarId) : isNull(channels.webinarId), tx)
}

export async function channelRow(id: Id, tx: Tx): Promise<Channel> {
  const [found] = await read(eq(channels.id, id), tx)
  if (!found) throw new AppError('not_found', '渠道不存在')
  return found
}

async function read(condition: SQL, tx: Tx): Promise<Channel[]> {
  const rows = await tx
    .select(columns)
    .from(channels)
    .where(condition)
    .orderBy(sql`${channels.archivedAt} is not null`, asc(channels.createdAt), channels.id)
  return rows.map(({ archivedAt, createdAt, ...row }) => ({
    ...row,
    isArchived: archivedAt !== null,
    createdAt: createdAt.toISOString(),
  }))
}
