import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ZoomSettings } from '../../../cloudfunctions/adapters/live/zoom/client'
import type { OperationName } from '../../../cloudfunctions/adapters/live/zoom/operations'
import { zoom } from '../../../cloudfunctions/adapters/live/zoom/zoom'
import type { CallBudget } from '../../../cloudfunctions/ports/call-budget'
import type { LiveProvider } from '../../../cloudfunctions/ports/live-provider'
import { startZoomSandbox } from '../../../local/sandboxes/zoom/start-zoom-sandbox'
import { FIXED_ACCOUNT } from '../../../local/sandboxes/zoom/world'
import { movableClock, type MovableClock } from '../../runtime/movable-clock'
import { contractProblems } from '../zoom-contract'
import type { Asked, ProviderOptions, ProviderUnderTest } from './provider-under-test'

const OPERATION: Record<Asked, OperationName> = {
  create: 'webinarCreate',
  list: 'webinars',
  stays: 'reportWebinarParticipants',
  'an event feed': 'reportWebinarPolls',
}
const FAULT = {
  bad_credentials: 'app_revoked',
  limit_reached: 'per_second_limit',
  timeout: 'timeout',
  down: 'down',
} as const

/** A call budget without limits. */
export const unlimitedBudget = (clock: { now(): Date }): CallBudget => ({
  take: async () => ({ outcome: 'go', at: clock.now() }),
  hold: async () => undefined,
  spend: async () => undefined,
  giveBack: async () => undefined,
  learn: async () => undefined,
})

export type ZoomUnderTest = ProviderUnderTest & {
  origin: string
  clock: MovableClock
  control<Body>(path: string, body?: unknown): Promise<Body>
  withSettings(settings: ZoomSettings & { clientSecret?: string; accountId?: string }): LiveProvider
  user(email?: string): Promise<string>
}

/** `at` is the time of the calls; webinars of the suite start later that day. */
export async function zoomUnderTest(at = '2026-12-01T11:00:00Z'): Promise<ZoomUnderTest> {
  const dataDir = await mkdtemp(join(tmpdir(), 'zoom-'))
  const clock = movableClock(at)
  const sandbox = await startZoomSandbox({ port: 0, dataDir, clock })
  const problems: string[] = []
  sandbox.listen((exchange) => problems.push(...contractProblems(exchange)))
  let waits: number[] = []
  const realFetch = globalThis.fetch

  async function control<Body>(path: string, body?: unknown): Promise<Body> {
    const reply = await realFetch(`${sandbox.origin}/__sandbox/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const answer: unknown = await reply.json()
    if (!reply.ok) throw new Error(JSON.stringify(answer))
    return answer as Body
  }
  await control('limits', { on: false })

  function opened(
    { clientSecret, accountId, ...settings }: ZoomSettings & { clientSecret?: string; accountId?: string },
    now: { now(): Date } = clock,
  ): LiveProvider {
    waits = []
    return zoom({
      ...FIXED_ACCOUNT,
      ...(clientSecret && { clientSecret }),
      ...(accountId && { accountId }),
      oauthBase: sandbox.origin,
      apiBase: `${sandbox.origin}/v2`,
      settings: { timeoutMs: 5_000, ...settings },
      clock: now,
      budget: unlimitedBudget(now),
      timing: { wait: async (wait) => void waits.push(wait), random: () => 0 },
    })
  }

  async function user(email = FIXED_ACCOUNT.adminEmail): Promise<string> {
    const { accounts } = await control<{ accounts: { users: { id: string; email: string }[] }[] }>('accounts')
    return accounts.flatMap(({ users }) => users).find((one) => one.email === email)?.id ?? ''
  }
  const hostIds = [await user()]

  /** Zoom does the work, and its response gets lost. */
  function loseNextAnswer() {
    globalThis.fetch = async (...request) => {
      const reply = await realFetch(...request)
      if (!(request[1]?.method === 'POST' && String(request[0]).endsWith('/webinars'))) return reply
      globalThis.fetch = realFetch
      throw new DOMException('The operation timed out', 'TimeoutError')
    }
  }

  return {
    origin: sandbox.origin,
    clock,
    control,
    user,
    hostIds,
    withSettings: opened,
    provider: ({ secret, smallPages, timeoutMs }: ProviderOptions = {}) =>
      opened({
        ...(secret && { clientSecret: secret }),
        ...(smallPages && { pageSize: 7 }),
        ...(timeoutMs && { timeoutMs }),
      }),
    waits: () => waits,
    start: async (id) => void (await control(`webinars/${id}/start`, {})),
    end: async (id) => {
      clock.advance({ minutes: 30 })
      await control(`webinars/${id}/end`, {})
    },
    async watch(id, { people, seconds, stays = 1 }) {
      const crowd =
        typeof people === 'number'
          ? Array.from({ length: people }, (_, index) => ({
              email: `viewer${index}@guests.example`,
              name: `观众${index}`,
            }))
          : people
      const rows = crowd.flatMap(({ name, email }) =>
        Array.from({ length: stays }, (_, stay) => {
          const joined = clock.now().getTime() + stay * (seconds + 60) * 1000
          return {
            name,
            email,
            joinedAt: new Date(joined).toISOString(),
            leftAt: new Date(joined + seconds * 1000).toISOString(),
          }
        }),
      )
      await control(`webinars/${id}/rows`, { rows })
    },
    async doEverything(id, { name, email }) {
      await control(`webinars/${id}/poll`, { name, email })
      await control(`webinars/${id}/question`, { name, email, answer: '九十天' })
    },
    async registerThere(id, { name, email, phone }) {
      await control(`webinars/${id}/register`, {
        email,
        firstName: name.slice(1),
        lastName: name.slice(0, 1),
        fields: { phone },
      })
    },
    make: async (count) => {
      for (let index = 0; index < count; index += 1)
        await control('webinars', { topic: `活动 ${index}`, startsAt: '2026-12-10T12:00:00Z' })
    },
    async trouble(asked, kind, times) {
      if (kind === 'timeout_after_work') return loseNextAnswer()
      await control('faults', { operation: OPERATION[asked], kind: FAULT[kind], times })
    },
    notAllowed: async (asked) => void (await control('faults', { operation: OPERATION[asked], kind: 'scope_missing' })),
    titles: async () =>
      (await control<{ webinars: { topic: string }[] }>('webinars')).webinars.map(({ topic }) => topic),
    async close() {
      globalThis.fetch = realFetch
      await sandbox.close()
      await rm(dataDir, { recursive: true, force: true })
      // In every test, all requests to Zoom and its responses must match the published contract.
      if (problems.length > 0) throw new Error(problems.join('\n'))
    },
  }
}
