import pg from 'pg'
import type { CallBudget, CallTaken } from '../../cloudfunctions/ports/call-budget'
import { callBudgetIn } from '../../cloudfunctions/adapters/store/call-budget'
import { movableClock } from '../runtime/movable-clock'
import { ownDatabase } from '../runtime/own-database'

const PACE = { key: 'zoom/a/heavy', calls: 10, seconds: 1, burst: 2 }
const DAY = { key: 'zoom/a/day/heavy', calls: 5 }

describe('the call budget that all processes share', () => {
  const clock = movableClock('2026-12-01T04:00:00.000Z')
  let database: Awaited<ReturnType<typeof ownDatabase>>
  let pools: pg.Pool[]
  let here: CallBudget
  let elsewhere: CallBudget

  beforeAll(async () => {
    database = await ownDatabase()
    pools = [new pg.Pool({ connectionString: database.url }), new pg.Pool({ connectionString: database.url })]
    ;[here, elsewhere] = pools.map((pool) => callBudgetIn(pool, clock)) as [CallBudget, CallBudget]
  })

  beforeEach(async () => {
    clock.set('2026-12-01T04:00:00.000Z')
    await pools[0]!.query('truncate call_budgets')
  })

  afterAll(async () => {
    await Promise.all(pools.map((pool) => pool.end()))
    await database.drop()
  })

  const paced = (budget: CallBudget, longestWaitMs = 60_000) => budget.take({ pace: PACE, days: [], longestWaitMs })
  const counted = (budget: CallBudget) =>
    budget.take({ pace: { ...PACE, calls: 1000 }, days: [DAY], longestWaitMs: 60_000 })
  const delays = (taken: CallTaken[]) =>
    taken
      .map((one) => (one.outcome === 'go' ? Math.max(0, one.at.getTime() - clock.now().getTime()) : one.outcome))
      .toSorted((a, b) => Number(a) - Number(b))

  it('allows a few calls at once and then one after another, across processes', async () => {
    const taken = await Promise.all(Array.from({ length: 12 }, (_, index) => paced(index % 2 ? here : elsewhere)))

    expect(delays(taken)).toEqual([0, 0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000])
  })

  it('allows only the same small burst again after a pause', async () => {
    for (let call = 0; call < 4; call += 1) await paced(here)
    clock.advance({ minutes: 5 })

    expect(delays([await paced(here), await paced(here), await paced(here)])).toEqual([0, 0, 100])
  })

  it('reserves no slot for a caller that cannot wait so long', async () => {
    for (let call = 0; call < 12; call += 1) await paced(here)

    expect(await paced(here, 500)).toEqual({ outcome: 'too_long', at: new Date('2026-12-01T04:00:01.100Z') })
    expect(delays([await paced(here)])).toEqual([1100])
  })

  it('counts a day exactly with many calls at the same time, until midnight UTC', async () => {
    const taken = await Promise.all(Array.from({ length: 40 }, (_, index) => counted(index % 2 ? here : elsewhere)))
    clock.set('2026-12-02T00:00:00.000Z')
    const tomorrow = await counted(here)

    expect(taken.filter(({ outcome }) => outcome === 'go')).toHaveLength(5)
    expect(taken.find(({ outcome }) => outcome !== 'go')).toEqual({
      outcome: 'day_spent',
      until: new Date('2026-12-02T00:00:00.000Z'),
    })
    expect(tomorrow.outcome).toBe('go')
  })

  it('uses no per-second slot for a call when the day’s budget is used up', async () => {
    for (let call = 0; call < 5; call += 1) await counted(here)
    const before = await pools[0]!.query('select next_at from call_budgets where key = $1', [PACE.key])

    await counted(elsewhere)

    expect((await pools[0]!.query('select next_at from call_budgets where key = $1', [PACE.key])).rows).toEqual(
      before.rows,
    )
  })

  it('stops all processes when the provider says that calls were too fast or the day’s budget is used up', async () => {
    await here.hold(PACE.key, new Date('2026-12-01T04:00:07.000Z'))
    await here.spend(DAY.key, new Date('2026-12-01T09:30:00.000Z'))

    expect(delays([await paced(elsewhere)])).toEqual([7100])
    expect(await counted(elsewhere)).toEqual({ outcome: 'day_spent', until: new Date('2026-12-01T09:30:00.000Z') })
    clock.set('2026-12-01T09:30:00.000Z')
    expect((await counted(elsewhere)).outcome).toBe('go')
  })

  it('applies the provider’s own limits in every process', async () => {
    await here.learn(PACE.key, 20)
    await here.learn(DAY.key, 7)

    const inPace = [await paced(elsewhere), await paced(elsewhere), await paced(elsewhere), await paced(elsewhere)]
    const taken = await Promise.all(Array.from({ length: 8 }, () => counted(elsewhere)))

    expect(delays(inPace)).toEqual([0, 0, 50, 100])
    expect(taken.filter(({ outcome }) => outcome === 'go')).toHaveLength(7)
  })
})
