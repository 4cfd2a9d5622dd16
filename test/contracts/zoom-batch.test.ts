import { zoom } from '../../cloudfunctions/adapters/live/zoom/zoom'
import type { CallBudget } from '../../cloudfunctions/ports/call-budget'
import { PEOPLE_AT_ONCE, type LiveProvider } from '../../cloudfunctions/ports/live-provider'
import { FIXED_ACCOUNT } from '../../local/sandboxes/zoom/world'
import { readFeed } from './live-providers/read-pages'
import { unlimitedBudget, zoomUnderTest, type ZoomUnderTest } from './live-providers/zoom-under-test'

const FEW = [
  { name: '王小雨', email: 'Xiaoyu.Wang@customer.example', phone: '+8613800000000' },
  { name: 'Cher', email: 'cher@customer.example' },
]

describe('registering several people at Zoom in one call', () => {
  let there: ZoomUnderTest
  let provider: LiveProvider
  let webinar: string

  beforeEach(async () => {
    there = await zoomUnderTest()
    provider = there.provider()
    webinar = String(
      (
        await there.control<{ id: number }>('webinars', {
          topic: '发布会',
          panelists: [{ name: '嘉宾', email: 'panelist@customer.example' }],
        })
      ).id,
    )
  })

  // Closing reports every request or response that does not match the contract.
  afterEach(() => there.close())

  const calls = async () =>
    (await there.control<{ calls: { operation: string; status: number }[] }>('calls')).calls.filter(
      ({ operation }) => operation === 'addBatchWebinarRegistrants',
    )

  it('gives each person the same link as a registration of their own', async () => {
    const made = await provider.registerPeople!(webinar, FEW)
    const alone = await provider.registerPerson!(webinar, FEW[0]!)
    const listed = await readFeed(provider.listRegistrants(webinar))

    expect(made).toEqual([
      {
        email: 'xiaoyu.wang@customer.example',
        registrantId: alone.registrantId,
        joinUrl: alone.joinUrl,
        status: 'registered',
      },
      {
        email: 'cher@customer.example',
        registrantId: expect.any(String),
        joinUrl: expect.stringMatching(/tk=/),
        status: 'registered',
      },
    ])
    expect(made[1]?.joinUrl).not.toBe(made[0]?.joinUrl)
    expect(listed.map(({ name }) => name)).toEqual(['王小雨', 'Cher'])
  })

  it('accepts as many people in one call as we send', async () => {
    const made = await provider.registerPeople!(
      webinar,
      Array.from({ length: PEOPLE_AT_ONCE }, (_, index) => ({
        name: `客户${index}`,
        email: `guest${index}@customer.example`,
      })),
    )

    expect([made.length, (await calls()).length]).toEqual([PEOPLE_AT_ONCE, 1])
  })

  it('gives nobody a link before the host has approved them', async () => {
    await there.control(`webinars/${webinar}/change`, { approvalType: 1 })

    expect(await provider.registerPeople!(webinar, FEW)).toEqual(
      ['xiaoyu.wang@customer.example', 'cher@customer.example'].map((email) => ({
        email,
        registrantId: expect.any(String),
        status: 'pending',
      })),
    )
  })

  it.each([
    ['somebody is a panelist', {}, 'panelist@customer.example', '3000'],
    ['the webinar recurs', { type: 6 }, 'lin@customer.example', '3000'],
    ['there is not enough capacity', { capacity: 1 }, 'lin@customer.example', '3043'],
  ])('refuses everybody where %s', async (_why, change, email, code) => {
    await there.control(`webinars/${webinar}/change`, change)

    await expect(provider.registerPeople!(webinar, [...FEW, { name: '林', email }])).rejects.toMatchObject({
      kind: 'refused',
      detail: { code },
    })
  })

  it('is not retried automatically when the response was lost', async () => {
    await there.control('faults', { operation: 'addBatchWebinarRegistrants', kind: 'timeout' })

    await expect(there.provider({ timeoutMs: 200 }).registerPeople!(webinar, FEW)).rejects.toMatchObject({
      kind: 'timeout',
    })
    expect(await calls()).toHaveLength(1)
  })

  it('skips people who were registered three times today, by either call, and registers the others', async () => {
    const careful = zoom({
      ...FIXED_ACCOUNT,
      oauthBase: there.origin,
      apiBase: `${there.origin}/v2`,
      clock: there.clock,
      budget: countingBudget(there.clock),
      timing: { wait: async () => undefined, random: () => 0 },
    })
    await careful.registerPerson!(webinar, FEW[0]!)
    await careful.registerPeople!(webinar, [FEW[0]!])
    await careful.registerPerson!(webinar, FEW[0]!)

    const made = await careful.registerPeople!(webinar, FEW)

    expect(made.map(({ email }) => email)).toEqual(['cher@customer.example'])
  })

  it('treats the refusal of one person’s fourth time as theirs, not as the account’s daily limit', async () => {
    await there.control('limits', { on: true })
    for (let time = 0; time < 3; time += 1) await provider.registerPerson!(webinar, FEW[0]!)

    await expect(provider.registerPeople!(webinar, FEW)).rejects.toMatchObject({
      kind: 'refused',
      detail: { code: '429' },
    })
  })

  it('counts nobody while Zoom is down', async () => {
    const budget = countingBudget(there.clock)
    const careful = zoom({
      ...FIXED_ACCOUNT,
      oauthBase: there.origin,
      apiBase: `${there.origin}/v2`,
      clock: there.clock,
      budget,
      timing: { wait: async () => undefined, random: () => 0 },
    })
    await there.control('faults', { operation: 'addBatchWebinarRegistrants', kind: 'down' })
    for (let time = 0; time < 4; time += 1)
      await expect(careful.registerPeople!(webinar, FEW)).rejects.toMatchObject({ kind: 'unreachable' })
    await fetch(`${there.origin}/__sandbox/faults`, { method: 'DELETE' })

    expect(await careful.registerPeople!(webinar, FEW)).toHaveLength(2)
  })
})

/** A call budget that counts days and has no per-second limit. */
function countingBudget(clock: { now(): Date }): CallBudget {
  const used = new Map<string, number>()
  return {
    ...unlimitedBudget(clock),
    async take({ days }) {
      if (days.some(({ key, calls }) => (used.get(key) ?? 0) >= calls))
        return { outcome: 'day_spent', until: new Date(clock.now().getTime() + 3_600_000) }
      for (const { key } of days) used.set(key, (used.get(key) ?? 0) + 1)
      return { outcome: 'go', at: clock.now() }
    },
    giveBack: async (key) => void used.set(key, (used.get(key) ?? 0) - 1),
  }
}
