import type { HallCard } from '../../../shared/contracts/visitor'
import { webinars } from '../../db/tables/webinars'
import { registeredCount } from '../../db/webinar-figures'

export const cardColumns = {
  code: webinars.code,
  title: webinars.title,
  hostName: webinars.hostName,
  status: webinars.status,
  mode: webinars.mode,
  startsAt: webinars.startsAt,
  endsAt: webinars.endsAt,
  hasReplay: webinars.hasReplay,
  coverFileId: webinars.coverFileId,
  viewCount: webinars.viewCount,
  folderId: webinars.folderId,
  registeredCount,
}

type CardRow = Pick<
  typeof webinars.$inferSelect,
  | 'code'
  | 'title'
  | 'hostName'
  | 'status'
  | 'mode'
  | 'startsAt'
  | 'endsAt'
  | 'hasReplay'
  | 'coverFileId'
  | 'viewCount'
  | 'folderId'
> & { registeredCount: number }

export function toCard(row: CardRow, urls: Map<string, string>): HallCard {
  const { coverFileId, startsAt, endsAt, ...rest } = row
  return {
    ...rest,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    coverUrl: urls.get(coverFileId ?? '') ?? '',
  }
}
