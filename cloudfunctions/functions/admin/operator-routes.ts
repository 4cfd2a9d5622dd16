import {
  addOperatorRoute,
  changeOperatorRoute,
  listOperatorsRoute,
  needsFirstOperatorRoute,
  requireTwoFactorRoute,
  resetPasswordRoute,
  resetTwoFactorRoute,
} from '../../../shared/contracts/operator'
import { addOperator } from '../../features/panel/add-operator'
import { changeOperator } from '../../features/panel/change-operator'
import { listOperators } from '../../features/panel/list-operators'
import { needsFirstOperator } from '../../features/panel/needs-first-operator'
import { requireTwoFactor } from '../../features/panel/require-two-factor'
import { resetPassword } from '../../features/panel/reset-password'
import { resetTwoFactor } from '../../features/panel/reset-two-factor'
import { answer, type App } from '../../wiring/http/app'
import type { World } from '../../wiring/compose'

const NOT_KEPT = { 'cache-control': 'no-store' }

export function operatorRoutes(app: App, deps: World): void {
  answer(app, needsFirstOperatorRoute, async (c) => c.json(await needsFirstOperator(deps), 200, NOT_KEPT))
  answer(app, listOperatorsRoute, async (c) => c.json(await listOperators(deps), 200))
  answer(app, addOperatorRoute, async (c) =>
    c.json(await addOperator(c.req.valid('json'), c.var.operator, deps), 200, NOT_KEPT),
  )
  answer(app, requireTwoFactorRoute, async (c) =>
    c.json(await requireTwoFactor(c.req.valid('json'), c.var.operator, deps), 200),
  )
  answer(app, changeOperatorRoute, async (c) =>
    c.json(await changeOperator({ ...c.req.valid('param'), ...c.req.valid('json') }, c.var.operator, deps), 200),
  )
  answer(app, resetPasswordRoute, async (c) =>
    c.json(await resetPassword(c.req.valid('param'), c.var.operator, deps), 200, NOT_KEPT),
  )
  answer(app, resetTwoFactorRoute, async (c) =>
    c.json(await resetTwoFactor(c.req.valid('param'), c.var.operator, deps), 200),
  )
}
