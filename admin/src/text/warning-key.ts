import type { RecordingReason, SyncWarning } from '../../../shared/contracts/sync-log'

/** Every case that has words of its own: what it means and how it is mended. */
export type WarningKey =
  | 'setting_off'
  | `recording_not_synced.${RecordingReason}`
  | 'transcript_missing.processing'
  | 'transcript_missing.none'
  | 'participants_missing.no_address'
  | 'participants_missing.nobody'
  | 'participants_missing.report_late'
  | 'partial_data.absentees_differ'
  | 'email_excluded'
  | 'feed_not_available'
  | 'feed_not_available.report_too_old'
  | 'provider_bad_credentials'
  | 'provider_missing_scope'
  | 'provider_limit_reached'
  | 'provider_limit_reached.parked'
  | 'provider_unreachable'
  | 'provider_bad_answer'
  | 'rows_skipped'
  | 'rows_skipped.no_time'
  | 'rows_skipped.no_address'
  | 'provider_timeout'
  | 'provider_refused'
  | 'webinar_gone'
  | 'not_held'
  | 'unexpected'

/** Where in the panel it is mended. */
export type WarningPlace = 'accounts' | 'exclusions' | 'switches'
export type WarningWords = { title: string; meaning: string; steps: string[]; place?: WarningPlace }

export function warningKey(
  { code, detail }: Pick<SyncWarning, 'code' | 'detail'>,
  known: Record<WarningKey, unknown>,
): WarningKey {
  const key = [
    ...(detail.parkedUntil ? [`${code}.parked`] : []),
    `${code}.${String(detail.because)}`,
    `${code}.${String(detail.reason)}`,
    code,
  ].find((one) => one in known)
  return (key ?? 'unexpected') as WarningKey
}
