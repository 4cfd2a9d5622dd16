import {
  checkProviderAccountRoute,
  connectProviderAccountRoute,
  disconnectProviderAccountRoute,
  listNamedUsersRoute,
  listPickableUsersRoute,
  listProviderAccountsRoute,
  nameUsersRoute,
  claimCallbackRoute,
  tryProviderKeysRoute,
  updateProviderAccountRoute,
} from '../../../shared/contracts/provider-accounts'
import { checkProviderAccount } from '../../features/provider-accounts/check-provider-account'
import { connectProviderAccount } from '../../features/provider-accounts/connect-provider-account'
import { disconnectProviderAccount } from '../../features/provider-accounts/disconnect-provider-account'
import { listNamedUsers } from '../../features/provider-accounts/list-named-users'
import { listPickableUsers } from '../../features/provider-accounts/list-pickable-users'
import { listProviderAccounts } from '../../features/provider-accounts/list-provider-accounts'
import { nameUsers } from '../../features/provider-accounts/name-users'
import { claimCallback } from '../../features/provider-accounts/claim-callback'
import { tryProviderKeys } from '../../features/provider-accounts/try-provider-keys'
import { updateProviderAccount } from '../../features/provider-accounts/update-provider-account'
import { answer, type App } from '../../wiring/http/app'
import type { World } from '../../wiring/compose'

export function providerAccountRoutes(app: App, deps: World): void {
  answer(app, listProviderAccountsRoute, async (c) => c.json(await listProviderAccounts(deps), 200))
  answer(app, connectProviderAccountRoute, async (c) =>
    c.json(await connectProviderAccount(c.req.valid('json'), c.var.operator, deps), 200),
  )
  answer(app, tryProviderKeysRoute, async (c) =>
    c.json(await tryProviderKeys({ ...c.req.valid('param'), entered: c.req.valid('json') }, c.var.operator, deps), 200),
  )
  answer(app, updateProviderAccountRoute, async (c) =>
    c.json(await updateProviderAccount({ ...c.req.valid('json'), ...c.req.valid('param') }, c.var.operator, deps), 200),
  )
  answer(app, checkProviderAccountRoute, async (c) =>
    c.json(await checkProviderAccount(c.req.valid('param'), c.var.operator, deps), 200),
  )
  answer(app, claimCallbackRoute, async (c) =>
    c.json(await claimCallback(c.req.valid('param'), c.var.operator, deps), 200),
  )
  answer(app, disconnectProviderAccountRoute, async (c) =>
    c.json(await disconnectProviderAccount(c.req.valid('param'), c.var.operator, deps), 200),
  )
  answer(app, listNamedUsersRoute, async (c) => c.json(await listNamedUsers(c.req.valid('param'), deps), 200))
  answer(app, listPickableUsersRoute, async (c) => c.json(await listPickableUsers(c.req.valid('param'), deps), 200))
  answer(app, nameUsersRoute, async (c) =>
    c.json(await nameUsers({ ...c.req.valid('param'), ...c.req.valid('json') }, c.var.operator, deps), 200),
  )
}
