import type { Id, ProviderId } from '../../../shared/contracts/ids'
import type { SyncDecider, SyncReach } from '../../../shared/contracts/sync-switches'
import type { NotSupported } from '../../../shared/contracts/webinar'
import { capabilitiesOf } from '../../../shared/contracts/live-providers'
import { decideSync, type SyncSwitches } from './rules/decide-sync'
import { providerAccounts, providerUsers } from '../../db/tables/provider-accounts'
import { webinars } from '../../db/tables/webinars'
import type { hostExclusions } from '../contacts/host-domains'

/** The columns a query must return: webinars joined with their account and, by left join, with their user. */
export const switchColumns = {
  provider: webinars.provider,
  notSupported: webinars.notSupported,
  hostEmail: webinars.hostEmail,
  syncsData: webinars.syncsData,
  syncsRecordings: webinars.syncsRecordings,
  dataSync: providerAccounts.dataSync,
  recordingSync: providerAccounts.recordingSync,
  userId: providerUsers.id,
  userEmail: providerUsers.email,
  userName: providerUsers.name,
  userRemovedAt: providerUsers.removedAt,
  userSyncsData: providerUsers.syncsData,
  userSyncsRecordings: providerUsers.syncsRecordings,
}

export type SwitchRow = {
  provider: ProviderId
  notSupported: NotSupported | null
  hostEmail: string | null
  syncsData: boolean
  syncsRecordings: boolean
  dataSync: SyncReach | null
  recordingSync: SyncReach | null
  userId: Id | null
  userEmail: string | null
  userName: string | null
  userRemovedAt: Date | null
  userSyncsData: boolean | null
  userSyncsRecordings: boolean | null
}

export type HostExclusion = Awaited<ReturnType<typeof hostExclusions>>

/** Undefined for a webinar without an account: one that was imported from a report. */
export function switchesOf(row: SwitchRow, exclusionOf: HostExclusion): SyncSwitches | undefined {
  if (!row.dataSync || !row.recordingSync) return undefined
  return {
    account: { dataSync: row.dataSync, recordingSync: row.recordingSync },
    user: userOf(row),
    webinar: { notSupported: row.notSupported, syncsData: row.syncsData, syncsRecordings: row.syncsRecordings },
    ...exclusionOf(row.hostEmail),
  }
}

export function offBy(switches: SyncSwitches | undefined): {
  dataOffBy: SyncDecider | null
  recordingsOffBy: SyncDecider | null
} {
  if (!switches) return { dataOffBy: null, recordingsOffBy: null }
  const [data, recordings] = [decideSync(switches, 'data'), decideSync(switches, 'recordings')]
  return {
    dataOffBy: data.isOn ? null : data.decidedBy,
    recordingsOffBy: recordings.isOn ? null : recordings.decidedBy,
  }
}

/** Where there are users, a webinar of an unknown user belongs to somebody who is not named. */
function userOf({
  provider,
  userId,
  userRemovedAt,
  userSyncsData,
  userSyncsRecordings,
}: SwitchRow): SyncSwitches['user'] {
  if (!capabilitiesOf(provider).hasUsers) return undefined
  return {
    isRemoved: userId === null || userRemovedAt !== null,
    syncsData: userSyncsData ?? false,
    syncsRecordings: userSyncsRecordings ?? false,
  }
}
