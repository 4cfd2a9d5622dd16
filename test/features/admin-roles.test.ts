import { adminEntry } from '../../cloudfunctions/functions/admin/routes'
import { makeApp } from '../../cloudfunctions/wiring/http/app'
import { contractRoutes, type ContractRoute as Route } from '../runtime/contract-routes'
import type { HttpClient } from '../runtime/http-client'
import { openWorld, type TestWorld } from '../runtime/world'

const routes = contractRoutes('/api/admin/')

// Pictures and files are not JSON, so the published document leaves them out.
const pictures: Route[] = [
  { method: 'get', path: '/api/admin/links/{id}/mini-program-code', caller: 'viewer' },
  { method: 'get', path: '/api/admin/files/{id}', caller: 'operator' },
]

const LADDER = ['nobody', 'viewer', 'operator', 'owner'] as const
const NOTHING = '00000000-0000-4000-8000-000000000000'

describe('the API of the panel', () => {
  let world: TestWorld
  const clients = new Map<(typeof LADDER)[number], HttpClient>()
  beforeAll(async () => {
    world = await openWorld()
    clients.set('nobody', world.anyone)
    for (const role of ['viewer', 'operator', 'owner'] as const) clients.set(role, await world.operator(role))
  })
  afterAll(() => world.close())

  // The requested record does not exist, or the body is empty, so that an admitted caller changes nothing.
  const ask = async (who: (typeof LADDER)[number], { method, path: template }: Route) => {
    const address = template.replace(/\{\w+\}/g, NOTHING)
    const sendsBody = method !== 'get'
    const reply = await clients.get(who)?.request(address, {
      method: method.toUpperCase(),
      ...(sendsBody && { body: '{"nothing":true}', headers: { 'content-type': 'application/json' } }),
    })
    return reply?.status
  }

  it.each(
    [...routes, ...pictures].map((route): [string, Route] => [
      `${route.method.toUpperCase()} ${route.path} (${route.caller})`,
      route,
    ]),
  )('%s', async (_, route) => {
    const statuses = []
    for (const who of LADDER) statuses.push(await ask(who, route))

    const lowest = LADDER.indexOf(route.caller === 'signed_in' ? 'viewer' : (route.caller as (typeof LADDER)[number]))
    const refusals = statuses.map((status) => (status === 401 || status === 403 ? status : 'admitted'))
    expect(refusals).toEqual(LADDER.map((_who, step) => (step >= lowest ? 'admitted' : step === 0 ? 401 : 403)))
  })

  it('publishes exactly these routes to signed-in operators', async () => {
    const reply = await (
      await world.operator('viewer')
    ).get<{ paths: Record<string, Record<string, unknown>> }>('/api/admin/openapi.json')

    const published = Object.entries(reply.body.paths).flatMap(([address, methods]) =>
      Object.keys(methods).map((method) => `${method} ${address}`),
    )
    expect(published.toSorted()).toEqual(routes.map((route) => `${route.method} ${route.path}`).toSorted())
    expect((await world.anyone.get('/api/admin/openapi.json')).status).toBe(401)
  })

  it('serves no address besides these routes, the sign-in and the list of routes', () => {
    const app = makeApp(world.product, adminEntry.routes)

    const bound = new Set(
      app.routes.filter(({ method }) => method !== 'ALL').map((route) => `${route.method} ${route.path}`),
    )

    const known = [...routes, ...pictures].map(
      ({ method, path: address }) => `${method.toUpperCase()} ${address.replaceAll(/\{(\w+)\}/g, ':$1')}`,
    )
    const open = ['/sign-in/email', '/two-factor/verify-totp', '/two-factor/verify-backup-code', '/sign-out'].map(
      (step) => `POST /api/admin/auth${step}`,
    )
    expect([...bound].toSorted()).toEqual([...known, ...open, 'GET /api/admin/openapi.json'].toSorted())
  })

  it('answers an unknown address with our own error', async () => {
    const reply = await (await world.operator('owner')).get('/api/admin/nothing-here')

    expect(reply).toMatchObject({ status: 404, body: { error: { code: 'not_found', requestId: expect.any(String) } } })
  })
})
