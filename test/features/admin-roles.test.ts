import * as contacts from '../../shared/contracts/contacts'
import * as folders from '../../shared/contracts/folders'
import * as hall from '../../shared/contracts/hall-settings'
import * as imports from '../../shared/contracts/imports'
import * as operator from '../../shared/contracts/operator'
import * as accounts from '../../shared/contracts/provider-accounts'
import * as form from '../../shared/contracts/registration-form'
import type { Caller } from '../../shared/contracts/route'
import * as sync from '../../shared/contracts/sync'
import * as uploads from '../../shared/contracts/uploads'
import * as webinars from '../../shared/contracts/webinars'
import type { HttpClient } from '../runtime/http-client'
import { openWorld, type TestWorld } from '../runtime/world'

type Route = { method: string; path: string; caller: Caller }

const isRoute = (value: unknown): value is Route => typeof value === 'object' && value !== null && 'caller' in value && 'path' in value && 'method' in value
const routes = [contacts, folders, hall, imports, operator, accounts, form, sync, uploads, webinars].flatMap((contract) => Object.values<unknown>(contract).filter(isRoute))

const LADDER = ['nobody', 'viewer', 'operator', 'owner'] as const
const NOTHING = '00000000-0000-4000-8000-000000000000'

describe('who may do what at the panel', () => {
  let world: TestWorld
  const clients = new Map<(typeof LADDER)[number], HttpClient>()
  beforeAll(async () => {
    world = await openWorld()
    clients.set('nobody', world.anyone)
    for (const role of ['viewer', 'operator', 'owner'] as const) clients.set(role, await world.operator(role))
  })
  afterAll(() => world.close())

  // What is asked for does not exist or is not filled in, so that an admitted caller changes nothing.
  const ask = async (who: (typeof LADDER)[number], { method, path }: Route) => {
    const address = path.replace(/\{\w+\}/g, NOTHING)
    const sendsBody = method !== 'get'
    const reply = await clients.get(who)?.request(address, {
      method: method.toUpperCase(),
      ...(sendsBody && { body: '{"nothing":true}', headers: { 'content-type': 'application/json' } }),
    })
    return reply?.status
  }

  it.each(routes.map((route): [string, Route] => [`${route.method.toUpperCase()} ${route.path} (${route.caller})`, route]))('%s', async (_, route) => {
    const statuses = []
    for (const who of LADDER) statuses.push(await ask(who, route))

    const lowest = LADDER.indexOf(route.caller === 'signed_in' ? 'viewer' : (route.caller as (typeof LADDER)[number]))
    const refusals = statuses.map((status) => (status === 401 || status === 403 ? status : 'admitted'))
    expect(refusals).toEqual(LADDER.map((_who, step) => (step >= lowest ? 'admitted' : step === 0 ? 401 : 403)))
  })

  it('publishes every one of these routes, and no other, to those signed in', async () => {
    const reply = await (await world.operator('viewer')).get<{ paths: Record<string, Record<string, unknown>> }>('/api/admin/openapi.json')

    const published = Object.entries(reply.body.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`))
    expect(published.toSorted()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).toSorted())
    expect((await world.anyone.get('/api/admin/openapi.json')).status).toBe(401)
  })

  it('answers an address nobody made with our own error', async () => {
    const reply = await (await world.operator('owner')).get('/api/admin/nothing-here')

    expect(reply).toMatchObject({ status: 404, body: { error: { code: 'not_found', requestId: expect.any(String) } } })
  })
})
