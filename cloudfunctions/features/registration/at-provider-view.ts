import type { AtProvider } from '../../../shared/contracts/visitor'
import type { registrations } from '../../db/tables/registrations'

type Row = typeof registrations.$inferSelect
type Columns = { [Name in 'providerState' | 'providerErrorCode' | 'providerNextTryAt']: Row[Name] | null }

/** What a person is told of their registration at the provider; nothing where it takes our word. */
export function atProviderOf({ providerState, providerErrorCode, providerNextTryAt }: Columns): AtProvider | null {
  if (!providerState || providerState === 'not_needed') return null
  return { state: providerState, reason: providerErrorCode, nextTryAt: providerNextTryAt?.toISOString() ?? null }
}
