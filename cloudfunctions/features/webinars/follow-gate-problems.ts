import type { Message } from '../../../shared/text/messages/message'
import type { OfficialAccount } from '../../ports/official-account'

/** Why the follow gate cannot be switched on, by field. */
export function followGateProblems(
  { usesLiveLink, mustFollow }: { usesLiveLink: boolean; mustFollow: boolean },
  account: OfficialAccount,
): Record<string, Message> {
  if (!mustFollow) return {}
  if (!usesLiveLink) return { mustFollow: 'follow_gate_needs_live_link' }
  const refusal = accountRefusal(account)
  return refusal ? { mustFollow: refusal } : {}
}

/** Why hall and registration cannot use the account; empty when they can. */
export function accountRefusal({ appId, kind }: Pick<OfficialAccount, 'appId' | 'kind'>): Message | '' {
  if (!appId) return 'account_not_configured'
  return kind === 'verified_service' ? '' : `account_${kind}`
}
