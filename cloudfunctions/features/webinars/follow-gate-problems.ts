import { accountRefusals, followGateSentences } from '../../../shared/text/official-account'
import type { OfficialAccount } from '../../ports/official-account'

/** Why the follow gate cannot be switched on, by field. */
export function followGateProblems(
  { usesLiveLink, mustFollow }: { usesLiveLink: boolean; mustFollow: boolean },
  account: OfficialAccount,
): Record<string, string> {
  if (!mustFollow) return {}
  if (!usesLiveLink) return { mustFollow: followGateSentences.needsLiveLink }
  const refusal = accountRefusal(account)
  return refusal ? { mustFollow: refusal } : {}
}

/** Empty when hall and registration can use the account. */
export function accountRefusal({ appId, kind }: Pick<OfficialAccount, 'appId' | 'kind'>): string {
  return appId ? accountRefusals[kind] : accountRefusals.not_configured
}
