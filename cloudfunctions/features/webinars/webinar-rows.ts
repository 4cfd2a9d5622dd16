import { eq, sql } from 'drizzle-orm'
import type { WebinarRow } from '../../../shared/contracts/webinars'
import type { Tx } from '../../db/database'
import { campaigns } from '../../db/tables/campaigns'
import { folders } from '../../db/tables/folders'
import { providerAccounts, providerUsers } from '../../db/tables/provider-accounts'
import { syncRuns } from '../../db/tables/sync-runs'
import { webinars } from '../../db/tables/webinars'
import { notWatchedCount, openWarnings, registeredCount, watchedCount } from '../../db/webinar-figures'
import type { Settings } from '../../ports/deps'
import { offBy, switchColumns, switchesOf, type HostExclusion } from './switches-of'
import { webinarLink } from '../../../shared/domain/links/webinar-link'

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
  registrationBlock: webinars.registrationBlock,
  attendanceUnreliableSince: webinars.attendanceUnreliableSince,
  notHeldAt: webinars.notHeldAt,
  openWarnings,
  isSyncing: sql<boolean>`exists (select 1 from ${syncRuns} s where s.webinar_id = ${webinars}.id and s.status in ('queued', 'running') and s.parked_until is null)`,
}

/** Webinars with everything a row of the panel shows, in one query. */
export function selectRows(tx: Tx) {
  return tx
    .select({ row: rowColumns, switches: switchColumns })
    .from(webinars)
    .leftJoin(providerAccounts, eq(providerAccounts.id, webinars.providerAccountId))
    .leftJoin(providerUsers, eq(providerUsers.id, webinars.providerUserId))
    .leftJoin(folders, eq(folders.id, webinars.folderId))
    .$dynamic()
}

type Shown = { urls: Map<string, string>; exclusionOf: HostExclusion; config: Settings }
export type SelectedRow = Awaited<ReturnType<typeof selectRows>>[number]

export function toRow({ row, switches }: SelectedRow, { urls, exclusionOf, config }: Shown): WebinarRow {
  const {
    startsAt,
    endsAt,
    lastSyncedAt,
    attendanceUnreliableSince,
    notHeldAt,
    deletedAt,
    folderId,
    folderName,
    campaignId,
    campaignName,
    coverFileId,
    ...rest
  } = row
  return {
    ...rest,
    ...offBy(switchesOf(switches, exclusionOf)),
    notSupported: switches.notSupported,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    lastSyncedAt: lastSyncedAt?.toISOString() ?? null,
    attendanceUnreliableSince: attendanceUnreliableSince?.toISOString() ?? null,
    notHeldAt: notHeldAt?.toISOString() ?? null,
    deletedAt: deletedAt?.toISOString() ?? null,
    folder: folderId && folderName ? { id: folderId, name: folderName } : null,
    campaign: campaignId && campaignName ? { id: campaignId, name: campaignName } : null,
    coverUrl: urls.get(coverFileId ?? '') ?? '',
    link: rest.usesLiveLink && !deletedAt && rest.providerState !== 'deleted' ? webinarLink(rest.code, config) : '',
  }
}
