import type { SyncDecider, Synced, SyncReach } from '../../../../shared/contracts/sync-switches'
import type { NotSupported } from '../../../../shared/contracts/webinar'

export type SyncSwitches = {
  account: { dataSync: SyncReach; recordingSync: SyncReach }
  /** The webinar's user; undefined where the provider has no users. */
  user?: { isRemoved: boolean; syncsData: boolean; syncsRecordings: boolean }
  webinar: { notSupported: NotSupported | null; syncsData: boolean; syncsRecordings: boolean }
  /** The host's domain is excluded altogether, or only for recordings. */
  isHostExcluded: boolean
  isRecordingHostExcluded: boolean
}

export type SyncDecision = { isOn: true } | { isOn: false; decidedBy: SyncDecider }

/** All switches must be on; the widest one that is off is named, since no narrower switch would help. */
export function decideSync(switches: SyncSwitches, what: Synced): SyncDecision {
  const decidedBy = firstOff(switches, what)
  return decidedBy ? { isOn: false, decidedBy } : { isOn: true }
}

function firstOff(switches: SyncSwitches, what: Synced): SyncDecider | undefined {
  const { account, user, webinar, isHostExcluded, isRecordingHostExcluded } = switches
  if (webinar.notSupported) return 'not_supported'
  if (user?.isRemoved) return 'user_removed'
  if (account.dataSync === 'none') return 'account_data'
  if (isHostExcluded) return 'host_excluded'
  if (account.dataSync === 'selected' && !user?.syncsData) return 'user_data'
  if (!webinar.syncsData) return 'webinar_data'
  if (what === 'data') return undefined

  if (account.recordingSync === 'none') return 'account_recordings'
  if (isRecordingHostExcluded) return 'recording_host_excluded'
  if (account.recordingSync === 'selected' && !user?.syncsRecordings) return 'user_recordings'
  if (!webinar.syncsRecordings) return 'webinar_recordings'
  return undefined
}
