import { openZoom, type OpenedZoom } from './opened-zoom'

type Ready = {
  id: number
  readyKey: string
  state: string
  startsAt?: string
  registrants: { approved: number; pending: number }
  online: number
  held: { uuid: string; joins: number; recording: string }[]
}

describe('the ready-made Zoom account', () => {
  let zoom: OpenedZoom
  const look = async () =>
    new Map((await zoom.control<{ webinars: Ready[] }>('POST', 'ready')).webinars.map((one) => [one.readyKey, one]))

  beforeEach(async () => {
    zoom = await openZoom()
  })

  afterEach(async () => {
    await zoom.close()
    expect(zoom.problems).toEqual([])
  })

  it('has a webinar of every kind', async () => {
    const ready = await look()

    expect([...ready.values()].map(({ readyKey, state }) => [readyKey, state])).toEqual([
      ['southeast-asia', 'upcoming'],
      ['partner-prices', 'upcoming'],
      ['industry-question', 'upcoming'],
      ['no-registration', 'upcoming'],
      ['live-now', 'live'],
      ['arrival-rate', 'ended'],
      ['held-twice', 'ended'],
      ['not-recorded', 'ended'],
      ['recording-deleted', 'ended'],
      ['never-started', 'not_held'],
      ['too-old', 'ended'],
      ['weekly', 'upcoming'],
      ['no-fixed-time', 'upcoming'],
      ['zoom-events', 'upcoming'],
      ['of-another', 'upcoming'],
    ])
    expect(ready.get('partner-prices')?.registrants).toMatchObject({ approved: 8, pending: 12 })
    expect(ready.get('live-now')?.online).toBe(128)
    expect(ready.get('arrival-rate')?.held[0]).toMatchObject({
      uuid: expect.stringMatching(/^\//),
      recording: 'with_transcript',
    })
    expect(ready.get('held-twice')?.held.map(({ recording }) => recording)).toEqual([
      'with_transcript',
      'with_transcript',
    ])
    expect(ready.get('recording-deleted')?.held[0]?.recording).toBe('deleted')
  })

  it('returns all of it as the contract says', async () => {
    for (const { id } of (await look()).values()) {
      await zoom.control('POST', 'limits', { on: false })
      const paths = [
        `/webinars/${id}`,
        `/webinars/${id}/registrants`,
        `/webinars/${id}/panelists`,
        `/past_webinars/${id}/instances`,
        `/past_webinars/${id}/absentees`,
      ]
      const heavy = ['', '/participants?include_fields=registrant_id', '/polls', '/qa'].map(
        (what) => `/report/webinars/${id}${what}`,
      )
      for (const path of [...paths, ...heavy, `/meetings/${id}/recordings`])
        expect((await zoom.api('GET', path)).status).toBeLessThan(500)
    }
  })

  it('has dates near today: upcoming webinars are moved ahead, and the live one is held again', async () => {
    const before = await look()
    zoom.clock.advance({ days: 9 })

    const after = await look()

    expect(after.size).toBe(before.size)
    expect(Date.parse(after.get('southeast-asia')?.startsAt ?? '')).toBeGreaterThan(zoom.clock.now().getTime())
    expect(after.get('never-started')?.startsAt).toBe(before.get('never-started')?.startsAt)
    expect(after.get('live-now')).toMatchObject({
      state: 'live',
      online: 128,
      held: [{ recording: 'with_transcript' }, { recording: 'none' }],
    })
  })
})
