import { eq, sql } from 'drizzle-orm'
import type { WebinarRow } from '../../../shared/contracts/webinars'
import type { Tx } from '../../db/database'
import { campaigns } from '../../db/tables/campaigns'
import { folders } from '../../db/tables/folders'
import { providerAccounts } from '../../db/tables/provider-accounts'
import { syncRuns } from '../../db/tables/sync-runs'
import { webinars } from '../../db/tables/webinars'
import { notWatchedCount, registeredCount, watchedCount } from '../../db/webinar-figures'
import type { Settings } from '../../ports/deps'
import { webinarLink } from './webinar-link'

export const rowColumns = {
  id: webinars.id,
  code: webinars.code,
  title: webinars.title,
  provider: webinars.provider,
  accountName: providerAccounts.name,
  status: webinars.status,
  providerState: webinars.providerState,
  mode: webinars.mode,
  startsAt: webinars.startsAt,
  endsAt: webinars.endsAt,
  folderId: webinars.folderId,
  folderName: folders.name,
  campaignId: webinars.campaignId,
  campaignName: sql<string | null>`(select c.name from ${campaigns} c where c.id = ${webinars}.campaign_id)`,
  isListed: webinars.isListed,
  usesLiveLink: webinars.usesLiveLink,
  hasReplay: webinars.hasReplay,
  coverFileId: webinars.coverFileId,
  registeredCount,
  watchedCount,
  notWatchedCount,
  viewCount: webinars.viewCount,
  lastSyncedAt: webinars.lastSyncedAt,
  deletedAt: webinars.deletedAt,
  isSyncing: sql<boolean>`exists (select 1 from ${syncRuns} s where s.webinar_id = ${webinars}.id and s.status in ('queued', 'running'))`,
}

/** Webinars with everything a row of the panel shows, in one query. */
export function selectRows(tx: Tx) {
  return tx
    .select(rowColumns)
    .from(webinars)
    .leftJoin(providerAccounts, eq(providerAccounts.id, webinars.providerAccountId))
    .leftJoin(folders, eq(folders.id, webinars.folderId))
    .$dynamic()
}

export type SelectedRow = Awaited<ReturnType<typeof selectRows>>[number]

export function toRow(selected: SelectedRow, urls: Map<string, string>, config: Settings): WebinarRow {
  const { startsAt, endsAt, lastSyncedAt, deletedAt, folderId, folderName, campaignId, campaignName, coverFileId, ...rest } = selected
  return {
    ...rest,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    lastSyncedAt: lastSyncedAt?.toISOString() ?? null,
    deletedAt: deletedAt?.toISOString() ?? null,
    folder: folderId && folderName ? { id: folderId, name: folderName } : null,
    campaign: campaignId && campaignName ? { id: campaignId, name: campaignName } : null,
    coverUrl: urls.get(coverFileId ?? '') ?? '',
    link: rest.usesLiveLink && !deletedAt && rest.providerState !== 'deleted' ? webinarLink(rest.code, config) : '',
  }
}
