import type { ExclusionReason } from '../../../../shared/contracts/exclusions'
import { domainAmong } from './domains'
import { isAddress } from './is-address'

/** Known before any address is checked. */
export type ExclusionRules = {
  /** People with access to the panel and everybody with a login at the provider; lower-cased. */
  accountUsers: ReadonlySet<string>
  /** Domains that never become contacts. */
  domains: readonly string[]
}

export type Exclusion = { reason: ExclusionReason; /** The matching domain of the list. */ domain?: string }

/**
 * Why a person with this e-mail is left out of a sync, as far as the address itself shows; otherwise undefined. Of
 * several reasons, one that no setting can remove comes first.
 */
export function exclusionOf(email: string, { accountUsers, domains }: ExclusionRules): Exclusion | undefined {
  if (!isAddress(email)) return { reason: 'invalid' }
  if (accountUsers.has(email)) return { reason: 'account_user' }

  const domain = domainAmong(email, domains)
  return domain === undefined ? undefined : { reason: 'domain', domain }
}
