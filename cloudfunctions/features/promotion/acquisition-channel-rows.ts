import { asc, eq, isNull, sql, type SQL } from 'drizzle-orm'
import type { AcquisitionChannel } from '../../../shared/contracts/acquisition-channels'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import type { Tx } from '../../db/database'
import { acquisitionChannels } from '../../db/tables/acquisition-channels'

const registered = (condition: string) =>
  sql<number>`(select count(*)::int from registrations r where r.channel_id = ${acquisitionChannels}.id and r.status = 'registered' ${sql.raw(condition)})`

const columns = {
  id: acquisitionChannels.id,
  webinarId: acquisitionChannels.webinarId,
  code: acquisitionChannels.code,
  name: acquisitionChannels.name,
  utmSource: acquisitionChannels.utmSource,
  utmMedium: acquisitionChannels.utmMedium,
  utmCampaign: acquisitionChannels.utmCampaign,
  archivedAt: acquisitionChannels.archivedAt,
  createdAt: acquisitionChannels.createdAt,
  visits: sql<number>`(select count(*)::int from acquisition_channel_visits v where v.channel_id = ${acquisitionChannels}.id)`,
  registered: registered(''),
  watched: registered('and r.has_watched'),
  watchedReplay: registered('and r.watched_replay'),
}

/** Channels of one webinar, or of the hall; archived ones last. */
export async function acquisitionChannelRows(webinarId: Id | null, tx: Tx): Promise<AcquisitionChannel[]> {
  return read(webinarId ? eq(acquisitionChannels.webinarId, webinarId) : isNull(acquisitionChannels.webinarId), tx)
}

export async function acquisitionChannelRow(id: Id, tx: Tx): Promise<AcquisitionChannel> {
  const [found] = await read(eq(acquisitionChannels.id, id), tx)
  if (!found) throw new AppError('not_found', 'channel_not_found')
  return found
}

async function read(condition: SQL, tx: Tx): Promise<AcquisitionChannel[]> {
  const rows = await tx
    .select(columns)
    .from(acquisitionChannels)
    .where(condition)
    .orderBy(
      sql`${acquisitionChannels.archivedAt} is not null`,
      asc(acquisitionChannels.createdAt),
      acquisitionChannels.id,
    )
  return rows.map(({ archivedAt, createdAt, ...row }) => ({
    ...row,
    isArchived: archivedAt !== null,
    createdAt: createdAt.toISOString(),
  }))
}
