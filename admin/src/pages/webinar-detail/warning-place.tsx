import type { SyncDecider } from '../../../../shared/contracts/sync-switches'
import type { SyncWarning } from '../../../../shared/contracts/sync-log'
import { LinkButton } from '../../components/link-button'
import { text } from '../../text/text'
import type { WarningPlace } from '../../text/warning-key'

const PATHS: Record<Exclude<WarningPlace, 'switches'>, string> = {
  accounts: '/provider-accounts',
  exclusions: '/sync-exclusions',
}

/** Where each switch is moved; those of the webinar itself stand on this tab. */
const DECIDED_AT: Record<SyncDecider, WarningPlace | null> = {
  not_supported: null,
  user_removed: 'accounts',
  account_data: 'accounts',
  host_excluded: 'exclusions',
  user_data: 'accounts',
  webinar_data: 'switches',
  account_recordings: 'accounts',
  recording_host_excluded: 'exclusions',
  user_recordings: 'accounts',
  webinar_recordings: 'switches',
}

/** The switch that keeps something from being synced, where a warning is about one. */
export function deciderOf({ detail }: Pick<SyncWarning, 'detail'>): SyncDecider | null {
  const decider = detail.decidedBy ?? detail.reason
  return typeof decider === 'string' && decider in DECIDED_AT ? (decider as SyncDecider) : null
}

/** The way to where a warning is mended. */
export function WarningPlaceButton({ warning, usual }: { warning: SyncWarning; usual: WarningPlace | undefined }) {
  const decider = deciderOf(warning)
  const place = decider ? DECIDED_AT[decider] : usual
  if (!place || place === 'switches') return null

  return (
    <LinkButton to={PATHS[place]} size="small">
      {text.syncLog.places[place]}
    </LinkButton>
  )
}
