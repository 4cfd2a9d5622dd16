import type { AtProvider } from '../../../shared/contracts/visitor'
import type { registrations } from '../../db/tables/registrations'

type Row = typeof registrations.$inferSelect
type Columns = { [Name in 'providerState' | 'providerErrorCode' | 'providerNextTryAt']: Row[Name] | null }

/**
 * The state of a person's registration at the provider, as shown to them; nothing where the provider accepts our
 * registrations.
 */
export function atProviderOf({ providerState, providerErrorCode, providerNextTryAt }: Columns): AtProvider | null {
  if (!providerState || providerState === 'not_needed') return null
  return { state: providerState, reason: providerErrorCode, nextTryAt: providerNextTryAt?.toISOString() ?? null }
}
