import type { Operator } from '../../ports/caller'
import type { World } from '../compose'
import { operatorAuth } from './operator-auth'
import { checkCsrfOrigin } from '../http/check-csrf-origin'
import type { Identify } from '../http/serve'

/** The panel's session cookie identifies an operator, unless the request was sent by another site's page. */
export function identifyOperator(world: World): Identify {
  const auth = operatorAuth(world)

  return (request) => {
    let found: Promise<Operator | undefined> | undefined
    const operator = async () => {
      checkCsrfOrigin(request, world.config.PUBLIC_ORIGINS)
      return (found ??= auth.operatorOf(request.headers))
    }
    return { visitor: async () => undefined, operator }
  }
}
