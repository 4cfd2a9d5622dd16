import { FIXED_ACCOUNT } from '../../local/sandboxes/zoom/world'
import { openZoom, type OpenedZoom } from './opened-zoom'

describe('the limits of the Zoom stand-in', () => {
  let zoom: OpenedZoom

  beforeEach(async () => {
    zoom = await openZoom({ at: '2026-12-01T12:00:00Z' })
  })

  afterEach(async () => {
    await zoom.close()
    expect(zoom.problems).toEqual([])
  })

  it.each([
    ['pro', 20],
    ['business', 60],
  ])('allow an account on the %s plan %i medium calls a second', async (plan, most) => {
    await zoom.control('POST', 'accounts', { accountId: FIXED_ACCOUNT.accountId, plan })

    const answers = []
    for (let asked = 0; asked <= most; asked += 1) answers.push(await zoom.api('GET', '/users'))
    zoom.clock.advance({ seconds: 1 })
    const later = await zoom.api('GET', '/users')

    expect(answers.map(({ status }) => status)).toEqual([...Array.from({ length: most }, () => 200), 429])
    expect(answers[0]?.headers.get('x-ratelimit-remaining')).toBe(String(most - 1))
    expect(answers.at(-1)?.headers.get('x-ratelimit-type')).toBe('QPS')
    expect(answers.at(-1)?.headers.get('x-ratelimit-category')).toBe('Medium')
    expect(later.status).toBe(200)
  })

  it('stop heavy calls until 00:00 UTC when the day’s limit is used up, and say until when', async () => {
    const { ids } = await zoom.control<{ ids: number[] }>('POST', 'bulk', { webinars: 1, participants: 1 })
    await zoom.control('POST', 'limits', { usedUpFor: FIXED_ACCOUNT.accountId })

    const heavy = await zoom.api('GET', `/report/webinars/${ids[0]}`)
    const medium = await zoom.api('GET', `/past_webinars/${ids[0]}/participants`)
    zoom.clock.set('2026-12-02T00:00:00Z')
    const tomorrow = await zoom.api(
      'GET',
      `/report/webinars/${ids[0]}`,
      undefined,
      (await zoom.token()).body.access_token,
    )

    expect(heavy).toMatchObject({ status: 429, body: { code: 429 } })
    expect(heavy.headers.get('retry-after')).toBe('2026-12-02T00:00:00Z')
    expect(heavy.headers.get('x-ratelimit-type')).toBe('Daily-limit')
    expect([medium.status, tomorrow.status]).toEqual([200, 200])
  })

  it('allow one host a hundred creations or changes a day, and mention the day only in a refusal', async () => {
    const { id } = await zoom.webinar()
    const answers = []
    for (let asked = 0; asked < 101; asked += 1) {
      answers.push(await zoom.api('PATCH', `/webinars/${id}`, { topic: `第 ${asked} 稿` }))
      zoom.clock.advance({ seconds: 1 })
    }
    const last = answers.at(-1)

    expect(answers.filter(({ status }) => status === 204)).toHaveLength(100)
    expect(last).toMatchObject({ status: 429, body: { message: expect.stringMatching(/daily/) } })
    expect([last?.headers.get('retry-after'), last?.headers.get('x-ratelimit-type')]).toEqual([null, null])
  })

  it('allow ten status changes of one registrant a day', async () => {
    const { id } = await zoom.webinar({ approvalType: 1 })
    await zoom.api('POST', `/webinars/${id}/registrants`, { email: 'ana@visitor.example', first_name: 'Ana' })
    const statuses = []
    for (let asked = 0; asked <= 10; asked += 1) {
      const action = asked % 2 === 0 ? 'approve' : 'deny'
      statuses.push(
        (
          await zoom.api('PUT', `/webinars/${id}/registrants/status`, {
            action,
            registrants: [{ email: 'ana@visitor.example' }],
          })
        ).status,
      )
    }

    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 204), 429])
  })

  it('count nothing while they are switched off', async () => {
    await zoom.control('POST', 'limits', { on: false })

    const answers = []
    for (let asked = 0; asked < 90; asked += 1) answers.push((await zoom.api('GET', '/users')).status)

    expect(new Set(answers)).toEqual(new Set([200]))
  })
})
