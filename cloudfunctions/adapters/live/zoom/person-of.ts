import type { ProviderIdentity } from '../../../ports/live-provider'
import { textOf, type Row } from '../rows'
import { personName } from './person-name'

/**
 * For guests Zoom shows no e-mail unless it was typed at registration; a telephone number is masked, so it is left out.
 */
export function personOf(row: Row): ProviderIdentity {
  return {
    name: personName(row),
    email: textOf(row, ['user_email', 'email'])?.toLowerCase(),
    registrantId: textOf(row, ['registrant_id']),
  }
}
