import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OperationName } from '../../../cloudfunctions/adapters/live/vhall/operations'
import { vhall } from '../../../cloudfunctions/adapters/live/vhall/vhall'
import { startVhallSandbox } from '../../../local/sandboxes/vhall/start-vhall-sandbox'
import type { Asked, ProviderOptions, ProviderUnderTest } from './provider-under-test'

const APP_KEY = 'sandboxappkey0001'
const SECRET = 'sandboxsecret0001'

type AskedOfVhall = Asked | 'closing the form'

const OPERATION: Record<AskedOfVhall, OperationName> = {
  create: 'createWebinar',
  list: 'listWebinars',
  stays: 'listWatchTrack',
  'an event feed': 'listChat',
  'closing the form': 'disableRegistrationForm',
}

type Summary = { webinarId: number; subject: string; kOn: boolean; formOn: boolean }

type Watched = {
  people: number | { key: string; name: string }[]
  seconds: number
  stays?: number
  replay?: boolean
  staying?: boolean
  chat?: number
  signIn?: number
  answer?: number
  win?: number
}

export type VhallUnderTest = ProviderUnderTest & {
  gateOf(externalId: string): Promise<{ closed: boolean; formOn: boolean }>
  watch(externalId: string, watched: Watched): Promise<void>
  end(externalId: string, options?: { replay: boolean }): Promise<void>
  makeSubAccounts(count: number): Promise<void>
  notAllowed(asked: AskedOfVhall): Promise<void>
  origin: string
  control(path: string, body?: unknown): Promise<unknown>
  /** The called operations, in order. */
  called(): Promise<string[]>
}

export async function vhallUnderTest(now = new Date('2026-12-01T11:00:00Z')): Promise<VhallUnderTest> {
  const dataDir = await mkdtemp(join(tmpdir(), 'vhall-'))
  const clock = { now: () => now }
  const sandbox = await startVhallSandbox({ port: 0, dataDir, clock, callbackRetryAfterMs: [10] })
  let waits: number[] = []

  async function control(path: string, body?: unknown): Promise<unknown> {
    const method = body === undefined ? 'GET' : 'POST'
    const reply = await fetch(`${sandbox.origin}/__sandbox/${path}`, {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const answer: unknown = await reply.json()
    if (!reply.ok) throw new Error(JSON.stringify(answer))
    return answer
  }

  async function activities(): Promise<Summary[]> {
    return ((await control('activities')) as { activities: Summary[] }).activities
  }

  function provider({
    secret = SECRET,
    callsPerMinute = 0,
    now: at,
    smallPages,
    timeoutMs = 5_000,
  }: ProviderOptions = {}) {
    waits = []
    const timing = {
      elapsedMs: () => waits.reduce((sum, wait) => sum + wait, 0),
      wait: async (wait: number) => void waits.push(wait),
    }
    const pageLimits = smallPages ? { listWebinars: 10, listWatchTrack: 7 } : undefined
    return vhall({
      baseUrl: sandbox.origin,
      watchBaseUrl: sandbox.origin,
      appKey: APP_KEY,
      secretKey: secret,
      settings: { callsPerMinute, timeoutMs, pageLimits },
      clock: at ? { now: () => at } : clock,
      timing,
    })
  }

  return {
    origin: sandbox.origin,
    control,
    called: async () =>
      ((await control('calls')) as { calls: { operation: string }[] }).calls.map(({ operation }) => operation),
    provider,
    waits: () => waits,
    start: async (id) => void (await control(`activities/${id}/start`, {})),
    end: async (id, options = { replay: true }) => void (await control(`activities/${id}/end`, options)),
    doEverything: async (id, person) =>
      void (await control('audience', {
        webinarId: id,
        people: [person],
        seconds: 600,
        chat: 1,
        signIn: 1,
        answer: 1,
        win: 1,
      })),
    watch: async (id, watched) => void (await control('audience', { webinarId: id, ...watched })),
    async registerThere(id, person) {
      await control(`activities/${id}/form`, { on: true })
      const body = new URLSearchParams(person)
      await fetch(`${sandbox.origin}/v3/lives/watch/${id}`, { method: 'POST', body, redirect: 'manual' })
    },
    make: async (count) => {
      const numbered = Array.from({ length: count }, (_, index) => ({
        subject: `活动 ${index}`,
        startsAt: '2026-12-10T12:00:00Z',
      }))
      await control('seed', { activities: numbered })
    },
    makeSubAccounts: async (subAccounts) =>
      void (await control('accounts', { appKey: APP_KEY, secretKey: SECRET, subAccounts })),
    trouble: async (asked, kind, times) =>
      void (await control('faults', {
        operation: OPERATION[asked],
        kind: kind === 'bad_credentials' ? 'bad_key' : kind,
        times,
      })),
    notAllowed: async (asked) => void (await control('faults', { operation: OPERATION[asked], kind: 'no_permission' })),
    titles: async () => (await activities()).map(({ subject }) => subject),
    async gateOf(id) {
      const found = (await activities()).find(({ webinarId }) => String(webinarId) === id)
      return { closed: found?.kOn ?? false, formOn: found?.formOn ?? false }
    },
    async close() {
      await sandbox.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
