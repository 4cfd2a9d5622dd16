import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { adminEntry } from '../../cloudfunctions/functions/admin/routes'
import { callbackEntry } from '../../cloudfunctions/functions/callback/routes'
import { visitorEntry } from '../../cloudfunctions/functions/visitor/routes'
import { wechatEntry } from '../../cloudfunctions/functions/wechat/routes'
import { workerEntry } from '../../cloudfunctions/functions/worker/routes'
import type { Timing } from '../../cloudfunctions/ports/timing'
import { createOperator } from '../../cloudfunctions/features/panel/create-operator'
import { compose, type World } from '../../cloudfunctions/wiring/compose'
import { readConfig } from '../../cloudfunctions/wiring/config'
import { entryMain } from '../../cloudfunctions/wiring/http/serve'
import { freePort } from '../../local/free-port'
import { frontDoor } from '../../local/host/front-door'
import type { FunctionMain } from '../../local/host/function-main'
import { hostFunctions, type FunctionHost } from '../../local/host/function-host'
import { proxyTo } from '../../local/host/proxy-to'
import { resolveLocalhostNames } from '../../local/host/resolve-localhost'
import { ENV_ID, productEnvironment, startOutsideWorld, type OutsideWorld } from '../../local/outside-world'
import { FIXED_APP_KEY, FIXED_SECRET_KEY } from '../../local/sandboxes/vhall/world'
import type { OperatorRole } from '../../shared/contracts/operator'
import type { ProviderAccount } from '../../shared/contracts/provider-accounts'
import type { WebinarDetail, WebinarInput } from '../../shared/contracts/webinars'
import { httpClient, type HttpClient } from './http-client'
import { movableClock, type MovableClock } from './movable-clock'
import { ownDatabase } from './own-database'
import { signInAsOperator, signInAsVisitor } from './sign-in'

export const PASSWORD = 'a long enough password'

export type TestWorld = {
  clock: MovableClock
  /** The composed product, for reading the database, never for actions of a person. */
  product: World
  outside: OutsideWorld
  /** The product's configuration, for a test that composes it again. */
  environment: Record<string, string>
  functions: FunctionHost
  origin: string
  anyone: HttpClient
  /** A phone whose owner is signed in through the official account, by the stand-in's key (`alice`, `bob`, …). */
  visitor(user: string): Promise<HttpClient>
  /** An operator who is signed in at the panel. */
  operator(role?: OperatorRole): Promise<HttpClient>
  /** The stand-in's controls under `/__sandbox/`. */
  vhall<Body>(method: 'GET' | 'POST' | 'DELETE', what: string, body?: unknown): Promise<Body>
  zoom<Body>(method: 'GET' | 'POST' | 'DELETE', what: string, body?: unknown): Promise<Body>
  wechat<Body>(method: 'GET' | 'POST' | 'PATCH', what: string, body?: unknown): Promise<Body>
  connectVhall(): Promise<ProviderAccount>
  /** Created by the panel's API, so also at VHall; starts in two hours for one hour unless given otherwise. */
  webinar(input?: Partial<WebinarInput>): Promise<WebinarDetail>
  /** Runs all jobs that are due. */
  drainJobs(): Promise<void>
  close(): Promise<void>
}

/** With `timing`, which must move the clock, the Zoom stand-in applies its limits. */
type WorldOptions = { at?: string; settings?: Record<string, string>; clock?: MovableClock; timing?: Timing }

const NO_WAITING: Timing = { wait: async () => undefined, random: () => 0 }

/** The whole product and its stand-ins, on this test's own database, with a fixed clock. */
export async function openWorld({
  at = '2026-12-01T04:00:00.000Z',
  settings = {},
  clock = movableClock(at),
  timing,
}: WorldOptions = {}): Promise<TestWorld> {
  resolveLocalhostNames()
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'livehall-test-'))
  const [database, port] = await Promise.all([ownDatabase(), freePort()])

  let functions: FunctionHost | undefined
  const outside = await startOutsideWorld({ dataDir, clock, port, functions: () => functions })
  const environment = productEnvironment(outside, {
    databaseUrl: database.url,
    port,
    secretKey: 'a secret of the tests, 32 characters or more',
  })
  // The storage SDK reads the process environment itself, as in a deployed function.
  Object.assign(process.env, environment)
  const product = compose(
    readConfig({ PUBLIC_REPLY_MAX_AGE_MS: '0', LOG_LEVEL: 'silent', ...environment, ...settings }),
    { clock, timing: timing ?? NO_WAITING, tableThread: process.env.TEST_TABLE_THREAD },
  )
  // With a fixed clock all calls fall into one second.
  if (!timing) await control(`${outside.zoom.origin}/__sandbox/limits`, 'POST', { on: false })

  const entries = {
    admin: adminEntry,
    callback: callbackEntry,
    visitor: visitorEntry,
    wechat: wechatEntry,
    worker: workerEntry,
  }
  const mains = Object.fromEntries(
    Object.entries(entries).map(([name, entry]) => [name, entryMain(entry, product) as FunctionMain]),
  )
  const host = hostFunctions(mains, ENV_ID)
  functions = host
  const door = frontDoor({
    functions: host,
    sections: { files: outside.cloudbase.files },
    hosts: {
      vhall: proxyTo(outside.vhall.port),
      zoom: proxyTo(outside.zoom.port),
      wechat: proxyTo(outside.wechat.port),
    },
    home: '/admin/',
    isBehindProxy: Boolean(settings.TRUSTED_PROXIES),
  })
  await door.listen(port)
  const origin = `http://hub.localhost:${port}`
  const signedIn = new Map<string, HttpClient>()

  async function operator(role: OperatorRole = 'owner'): Promise<HttpClient> {
    const known = signedIn.get(role)
    if (known) return known
    const email = `${role}@example.com`
    await createOperator({ email, name: role, password: PASSWORD, role }, product)
    const client = await signInAsOperator(httpClient(origin), { email, password: PASSWORD })
    signedIn.set(role, client)
    return client
  }

  let account: ProviderAccount | undefined
  async function connectVhall(): Promise<ProviderAccount> {
    account ??= await expectOk<ProviderAccount>(
      (await operator()).post('/api/admin/provider-accounts', {
        provider: 'vhall',
        name: '微吼',
        appKey: FIXED_APP_KEY,
        secretKey: FIXED_SECRET_KEY,
      }),
    )
    return account
  }

  return {
    clock,
    product,
    outside,
    environment,
    functions: host,
    origin,
    anyone: httpClient(origin),
    visitor: (user) => signInAsVisitor(httpClient(`http://${user}.hub.localhost:${port}`)),
    operator,
    vhall: (method, what, body) => control(`${outside.vhall.origin}/__sandbox/${what}`, method, body),
    zoom: (method, what, body) => control(`${outside.zoom.origin}/__sandbox/${what}`, method, body),
    wechat: (method, what, body) => control(`${outside.wechat.url}/__sandbox/${what}`, method, body),
    connectVhall,
    async webinar(input = {}) {
      const { id } = await connectVhall()
      const startsAt = new Date(clock.now().getTime() + 2 * 3_600_000).toISOString()
      const endsAt = new Date(clock.now().getTime() + 3 * 3_600_000).toISOString()
      const body = {
        requestKey: crypto.randomUUID(),
        providerAccountId: id,
        title: '新品发布会',
        startsAt,
        endsAt,
        ...input,
      }
      return expectOk<WebinarDetail>((await operator()).post('/api/admin/webinars', body))
    },
    drainJobs: () => host.fireTimer('worker', 'drain', clock.now()),
    async close() {
      await door.close()
      await product.close()
      await outside.close()
      await database.drop()
      fs.rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function control<Body>(url: string, method: string, body?: unknown): Promise<Body> {
  const response = await fetch(url, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  })
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${await response.text()}`)
  return (await response.json()) as Body
}

/** The body of a response that must be 200; otherwise throws its error message. */
export async function expectOk<Body>(asked: Promise<{ status: number; body: unknown }>): Promise<Body> {
  const { status, body } = await asked
  if (status !== 200) throw new Error(`${status}: ${JSON.stringify(body)}`)
  return body as Body
}
