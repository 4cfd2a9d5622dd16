import type { SyncIssueCode } from '../../../../shared/contracts/sync'
import type { WarningKind } from '../../../../shared/contracts/sync-log'

/** Notes that need no action and resolve themselves. */
const NOTES: SyncIssueCode[] = ['live_skipped', 'interrupted']

const OF_ITS_OWN: Partial<Record<SyncIssueCode, WarningKind>> = {
  setting_off: 'setting_off',
  recording_not_synced: 'recording_not_synced',
  participants_missing: 'participants_missing',
  partial_data: 'partial_data',
  email_excluded: 'email_excluded',
  feed_not_available: 'partial_data',
  rows_skipped: 'partial_data',
}

/**
 * The warning of an issue: a problem with one kind of rows leaves the others available, any other problem stops them
 * all.
 */
export function warningKind(
  { code, feed }: { code: SyncIssueCode; feed?: string | null },
  runFailed: boolean,
): WarningKind | null {
  if (NOTES.includes(code)) return null
  return OF_ITS_OWN[code] ?? (feed && !runFailed ? 'partial_data' : 'sync_error')
}
