import type { Caller } from '../../../shared/contracts/route'
import { AppError } from '../../../shared/contracts/app-error'
import type { OperatorRole } from '../../../shared/contracts/operator'
import type { Operator, VisitorIdentity } from '../../ports/caller'

/** Identifies the caller, at most once a request, and only for routes that need it. */
export type WhoIsCalling = {
  /** The contact in the session, which may have been merged into another or revoked since; costs no query. */
  session?(): Promise<VisitorIdentity | undefined>
  /** The present contact: merges are resolved. */
  visitor(): Promise<VisitorIdentity | undefined>
  operator(): Promise<Operator | undefined>
}

/** Each role may also do what the roles to its left may. */
const LADDER: OperatorRole[] = ['viewer', 'operator', 'owner']

export type Admitted = { visitor?: VisitorIdentity; operator?: Operator }

/** Lets a caller through or throws `unauthorized` (unknown caller) or `forbidden` (known, but without permission). */
export async function admit(caller: Caller, who: WhoIsCalling): Promise<Admitted> {
  if (caller === 'anyone') return {}

  if (caller === 'visitor' || caller === 'session') {
    const visitor = caller === 'session' ? await who.session?.() : await who.visitor()
    if (!visitor) throw new AppError('unauthorized')
    return { visitor }
  }

  const operator = await who.operator()
  if (!operator) throw new AppError('unauthorized')
  if (caller === 'signed_in') return { operator }

  if (operator.mustFirst)
    throw new AppError(
      'set_up_first',
      operator.mustFirst === 'change_password' ? 'change_password_first' : 'set_up_two_factor_first',
    )
  if (LADDER.indexOf(operator.role) < LADDER.indexOf(caller)) throw new AppError('forbidden')
  return { operator }
}
