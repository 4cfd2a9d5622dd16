import type { Context } from 'hono'
import {
  changePasswordRoute,
  confirmTwoFactorRoute,
  endSessionRoute,
  listSessionsRoute,
  renameSelfRoute,
  renewBackupCodesRoute,
  startTwoFactorRoute,
  stopTwoFactorRoute,
  viewOperatorSelfRoute,
} from '../../../shared/contracts/operator'
import { changePassword } from '../../features/panel/change-password'
import { endSession } from '../../features/panel/end-session'
import { listSessions } from '../../features/panel/list-sessions'
import { renameSelf } from '../../features/panel/rename-self'
import { viewOperatorSelf } from '../../features/panel/view-operator-self'
import { answer, type App, type AppEnv } from '../../wiring/http/app'
import type { World } from '../../wiring/compose'
import { passwordRateLimit } from '../../wiring/auth/password-rate-limit'
import { twoFactor } from '../../wiring/auth/two-factor'

/** What somebody who is signed in does about the own account. */
export function selfRoutes(app: App, deps: World): void {
  const factor = twoFactor(deps)
  const tries = passwordRateLimit(deps)

  answer(app, viewOperatorSelfRoute, async (c) => c.json(await viewOperatorSelf(c.var.operator, deps), 200))
  answer(app, renameSelfRoute, async (c) => c.json(await renameSelf(c.req.valid('json'), c.var.operator, deps), 200))
  answer(app, changePasswordRoute, async (c) =>
    c.json(await tries.counted(c, () => changePassword(c.req.valid('json'), c.var.operator, deps)), 200),
  )
  answer(app, listSessionsRoute, async (c) => c.json(await listSessions(c.var.operator, deps), 200))
  answer(app, endSessionRoute, async (c) => c.json(await endSession(c.req.valid('param'), c.var.operator, deps), 200))

  answer(app, startTwoFactorRoute, async (c) => {
    const { result } = await tries.counted(c, () => factor.start(who(c), c.req.valid('json').password))
    return c.json(result, 200, { 'cache-control': 'no-store' })
  })
  answer(app, confirmTwoFactorRoute, async (c) => {
    const { result, cookies } = await factor.confirm(who(c), c.req.valid('json').code)
    setCookies(c, cookies)
    return c.json(result, 200)
  })
  answer(app, stopTwoFactorRoute, async (c) => {
    const { result, cookies } = await tries.counted(c, () => factor.stop(who(c), c.req.valid('json').password))
    setCookies(c, cookies)
    return c.json(result, 200)
  })
  answer(app, renewBackupCodesRoute, async (c) => {
    const { result } = await tries.counted(c, () => factor.renewCodes(who(c), c.req.valid('json').password))
    return c.json(result, 200, { 'cache-control': 'no-store' })
  })
}

const who = (c: Context<AppEnv>) => ({ operator: c.var.operator, headers: c.req.raw.headers })

function setCookies(c: Context<AppEnv>, cookies: string[]): void {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true })
}
