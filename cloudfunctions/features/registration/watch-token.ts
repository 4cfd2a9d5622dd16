import type { Id } from '../../../shared/contracts/ids'
import { claimOf, joinToken, splitToken, type WatchToken } from './rules/watch-token'
import type { Deps } from '../../ports/deps'

/** Long enough for the longest webinar with a reload at its end. */
const VALID_HOURS = 12
const PURPOSE = 'watch-pass'

type Signing = Pick<Deps, 'keys' | 'clock'>

/** The K value that goes to the provider with a visitor, and that the provider asks us to confirm. */
export function issueWatchToken(
  { contactId, webinarId }: { contactId: Id; webinarId: Id },
  { keys, clock }: Signing,
): string {
  const expiresAt = new Date(clock.now().getTime() + VALID_HOURS * 60 * 60 * 1000)
  const claim = claimOf({ contactId, webinarId, expiresAt })
  return joinToken(claim, keys.sign(PURPOSE, claim))
}

/** The content of a token, if it is ours and still valid. A check uses nothing up, so a reload works. */
export function readWatchToken(pass: string, { keys, clock }: Signing): WatchToken | undefined {
  const parts = splitToken(pass)
  if (!parts || !keys.verify(PURPOSE, parts.claim, parts.signature)) return undefined
  return parts.says.expiresAt > clock.now() ? parts.says : undefined
}
