import type { Caller } from '../../../shared/contracts/route'
import { AppError } from '../../../shared/contracts/app-error'
import type { OperatorRole } from '../../../shared/contracts/operator'
import type { Operator, VisitorIdentity } from '../../ports/caller'

/** Finds out who is calling, at most once a request, and only for routes that ask. */
export type WhoIsCalling = {
  /** Whom the session names, which may be somebody since joined into another contact; costs no query. */
  session?(): Promise<VisitorIdentity | undefined>
  /** Who that is today. */
  visitor(): Promise<VisitorIdentity | undefined>
  operator(): Promise<Operator | undefined>
}

/** Each role may also do what the roles to its left may. */
const LADDER: OperatorRole[] = ['viewer', 'operator', 'owner']

export type Admitted = { visitor?: VisitorIdentity; operator?: Operator }

/** Lets a caller through or throws `unauthorized` (nobody we know) or `forbidden` (known, but not for this). */
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
    throw new AppError('set_up_first', (text) =>
      operator.mustFirst === 'change_password'
        ? text.operators.changePasswordFirst
        : text.operators.setUpTwoFactorFirst,
    )
  if (LADDER.indexOf(operator.role) < LADDER.indexOf(caller)) throw new AppError('forbidden')
  return { operator }
}
