import type { Id } from '../../../shared/contracts/ids'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'

const VALID_MS = 5 * 60_000
const SIGNED_FOR = 'personal-file-address'

type Signing = Pick<Deps, 'keys' | 'clock'>

/** A path on the panel's own host, valid for this operator alone and for five minutes. */
export function downloadAddress(fileId: Id, operator: Operator, { keys, clock }: Signing): string {
  const until = clock.now().getTime() + VALID_MS
  return `/api/admin/files/${fileId}?until=${until}&key=${keys.sign(SIGNED_FOR, signedText(fileId, until, operator))}`
}

export function isValidAddress(
  { id, until, key }: { id: Id; until: number; key: string },
  operator: Operator,
  { keys, clock }: Signing,
): boolean {
  return until > clock.now().getTime() && keys.verify(SIGNED_FOR, signedText(id, until, operator), key)
}

const signedText = (fileId: Id, until: number, operator: Operator) => `${fileId}:${until}:${operator.id}`
