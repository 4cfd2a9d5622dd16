import { viewOperatorSelfRoute } from '../../../shared/contracts/operator'
import { answer, type App } from '../../wiring/app'
import type { World } from '../../wiring/compose'
import { operatorAuth } from '../../wiring/operator-auth'

export function selfRoutes(app: App, deps: World): void {
  const auth = operatorAuth(deps)

  answer(app, viewOperatorSelfRoute, async (c) => {
    for (const cookie of await auth.renewedCookies(c.req.raw.headers)) c.header('set-cookie', cookie, { append: true })
    const { id, name, email, role } = c.var.operator
    return c.json({ id, name, email, role }, 200)
  })
}
