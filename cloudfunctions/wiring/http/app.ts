import { OpenAPIHono, type RouteConfig, type RouteHandler } from '@hono/zod-openapi'
import type { Context, Next } from 'hono'
import { AppError } from '../../../shared/contracts/app-error'
import { fieldMessages } from '../../../shared/contracts/field-messages'
import type { Caller } from '../../../shared/contracts/route'
import type { Operator, VisitorIdentity } from '../../ports/caller'
import { admit, type WhoIsCalling } from './callers'
import type { World } from '../compose'
import { failureReply } from './failure-reply'

export type AppEnv = {
  /**
   * `clientIp` is the address of the sender, `unknown` where it cannot be found; it costs nothing until it is called.
   */
  Bindings: { requestId: string; who: WhoIsCalling; clientIp(): string }
  /** Set by `admit` before a handler runs; a route's `caller` decides which of them is set. */
  Variables: { visitor: VisitorIdentity; operator: Operator }
}
export type App = OpenAPIHono<AppEnv>
export type Routes = (app: App, deps: World) => void

export function makeApp(deps: World, routes: Routes): App {
  const app: App = new OpenAPIHono<AppEnv>({
    defaultHook: (result) => {
      if (!result.success) throw new AppError('bad_input', '', { fields: fieldMessages(result.error.issues) })
    },
  })
  app.onError((thrown, c) => {
    const { status, reply, headers, isFault } = failureReply(thrown, c.env.requestId, c.req.header('accept-language'))
    const line = { action: `${c.req.method} ${c.req.path}`, requestId: c.env.requestId, outcome: reply.error.code }
    if (isFault) deps.log.error({ ...line, err: thrown.cause ?? thrown })
    else deps.log.info(line)
    return c.json(reply, status, headers)
  })
  app.notFound((c) =>
    c.json(failureReply(new AppError('not_found'), c.env.requestId, c.req.header('accept-language')).reply, 404),
  )
  routes(app, deps)
  return app
}

/** Binds a contract's route to its handler. The caller's permission is checked before any input is read. */
export function answer<R extends RouteConfig & { caller: Caller; getRoutingPath(): string }>(
  app: App,
  route: R,
  handler: RouteHandler<R, AppEnv>,
): void {
  app.on(route.method, route.getRoutingPath(), guard(route.caller))
  app.openapi(route, handler)
}

/** The same check for the few routes whose request or reply is not JSON. */
export function guard(caller: Caller) {
  return async (c: Context<AppEnv>, next: Next) => {
    const { visitor, operator } = await admit(caller, c.env.who)
    if (visitor) c.set('visitor', visitor)
    if (operator) c.set('operator', { ...operator, requestId: c.env.requestId })
    await next()
  }
}
