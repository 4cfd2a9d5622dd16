import type { ExclusionReason } from '../../../../shared/contracts/exclusions'
import { domainAmong } from './domains'
import { isAddress } from './is-address'

/** What is known before any address is looked at. */
export type ExclusionRules = {
  /** Of people with access to the panel and of everybody with a login at the provider; lower-cased. */
  accountUsers: ReadonlySet<string>
  /** Domains that never become contacts. */
  domains: readonly string[]
}

export type Exclusion = { reason: ExclusionReason; /** Which domain of the list it was. */ domain?: string }

/**
 * Why somebody of this e-mail is left out of a sync, as far as the address itself tells; nothing where it does not.
 * Of several reasons the one nobody can lift by a setting comes first.
 */
export function exclusionOf(email: string, { accountUsers, domains }: ExclusionRules): Exclusion | undefined {
  if (!isAddress(email)) return { reason: 'invalid' }
  if (accountUsers.has(email)) return { reason: 'account_user' }

  const domain = domainAmong(email, domains)
  return domain === undefined ? undefined : { reason: 'domain', domain }
}
