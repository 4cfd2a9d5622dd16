import {
  checkProviderAccountRoute,
  connectProviderAccountRoute,
  disconnectProviderAccountRoute,
  listProviderAccountsRoute,
  takeCallbackRoute,
  updateProviderAccountRoute,
} from '../../../shared/contracts/provider-accounts'
import { checkProviderAccount } from '../../usecases/provider-accounts/check-provider-account'
import { connectProviderAccount } from '../../usecases/provider-accounts/connect-provider-account'
import { disconnectProviderAccount } from '../../usecases/provider-accounts/disconnect-provider-account'
import { listProviderAccounts } from '../../usecases/provider-accounts/list-provider-accounts'
import { takeCallback } from '../../usecases/provider-accounts/take-callback'
import { updateProviderAccount } from '../../usecases/provider-accounts/update-provider-account'
import { answer, type App } from '../../wiring/app'
import type { World } from '../../wiring/compose'

export function providerAccountRoutes(app: App, deps: World): void {
  answer(app, listProviderAccountsRoute, async (c) => c.json(await listProviderAccounts(deps), 200))
  answer(app, connectProviderAccountRoute, async (c) => c.json(await connectProviderAccount(c.req.valid('json'), c.var.operator, deps), 200))
  answer(app, updateProviderAccountRoute, async (c) => c.json(await updateProviderAccount({ ...c.req.valid('param'), ...c.req.valid('json') }, c.var.operator, deps), 200))
  answer(app, checkProviderAccountRoute, async (c) => c.json(await checkProviderAccount(c.req.valid('param'), c.var.operator, deps), 200))
  answer(app, takeCallbackRoute, async (c) => c.json(await takeCallback(c.req.valid('param'), c.var.operator, deps), 200))
  answer(app, disconnectProviderAccountRoute, async (c) => c.json(await disconnectProviderAccount(c.req.valid('param'), c.var.operator, deps), 200))
}
