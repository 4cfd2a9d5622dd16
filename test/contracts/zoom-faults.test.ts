import { FIXED_ACCOUNT } from '../../local/sandboxes/zoom/world'
import { openZoom, type OpenedZoom } from './opened-zoom'

type Page = { next_page_token: string; participants: { name: string; leave_time?: string; duration: number }[] }

describe('a Zoom stand-in with faults', () => {
  let zoom: OpenedZoom
  const fail = (kind: string, operation = '*', times?: number) =>
    zoom.control('POST', 'faults', { kind, operation, times })

  beforeEach(async () => {
    zoom = await openZoom()
    await zoom.token()
  })

  afterEach(async () => {
    await zoom.close()
    expect(zoom.problems).toEqual([])
  })

  it.each([
    ['token_expired', 401, 124],
    ['app_revoked', 401, 124],
    ['scope_missing', 401, 4711],
    ['per_second_limit', 429, 429],
    ['daily_limit', 429, 429],
    ['host_daily_limit', 429, 429],
    ['down', 503, 503],
  ])('answers %s with %i and code %i, as often as requested', async (kind, status, code) => {
    await zoom.api('GET', '/users')
    await fail(kind, 'users', 1)

    const failed = await zoom.api('GET', '/users')
    const well = await zoom.api('GET', '/users')

    expect(failed).toMatchObject({ status, body: { code } })
    expect(well.status).toBe(200)
  })

  it.each([
    ['bad_secret', 401],
    ['app_revoked', 400],
    ['down', 503],
  ])('gives no token with %s', async (kind, status) => {
    await fail(kind)

    expect((await zoom.token()).status).toBe(status)
  })

  it('answers with a page of HTML instead of JSON', async () => {
    await fail('html', 'users')

    const answer = await zoom.api('GET', '/users')

    expect(answer.headers.get('content-type')).toContain('text/html')
    expect(answer.text).toContain('<html>')
  })

  it('has lists that never end, with the same page token or with ever new ones', async () => {
    const { ids } = await zoom.control<{ ids: number[] }>('POST', 'bulk', { webinars: 1, participants: 5 })
    const read = async (token = '') =>
      (await zoom.api<Page>('GET', `/report/webinars/${ids[0]}/participants?next_page_token=${token}`)).body

    await fail('endless_same_token')
    const same = [await read()]
    same.push(await read(same[0]?.next_page_token))
    await zoom.control('DELETE', 'faults')
    await fail('endless_pages')
    const fresh = [await read()]
    fresh.push(await read(fresh[0]?.next_page_token))

    expect(same[0]?.next_page_token).toBe(same[1]?.next_page_token)
    expect(fresh[0]?.next_page_token).not.toBe(fresh[1]?.next_page_token)
    for (const page of [...same, ...fresh]) expect(page.participants.length).toBeGreaterThan(0)
  })

  it('has a report that is not ready yet', async () => {
    const { ids } = await zoom.control<{ ids: number[] }>('POST', 'bulk', { webinars: 1, participants: 5 })
    await fail('report_not_ready')

    const report = await zoom.api('GET', `/report/webinars/${ids[0]}/participants`)
    const past = await zoom.api('GET', `/past_webinars/${ids[0]}/participants`)

    expect(report).toMatchObject({ status: 404, body: { code: 3001 } })
    expect(past.status).toBe(200)
  })

  it('returns odd rows: endless names, a leave time before the join time, and none at all', async () => {
    const { ids } = await zoom.control<{ ids: number[] }>('POST', 'bulk', { webinars: 1, participants: 0 })
    const rows = [
      { name: 'x'.repeat(10_000), joinedAt: '2026-12-01T11:00:00Z', leftAt: '2026-12-01T11:05:00Z' },
      { name: '倒流', joinedAt: '2026-12-01T11:00:00Z', leftAt: '2026-12-01T10:59:00Z' },
      { name: '不走', joinedAt: '2026-12-01T11:00:00Z' },
    ]

    await zoom.control('POST', `webinars/${ids[0]}/rows`, { rows })
    const { participants } = (await zoom.api<Page>('GET', `/report/webinars/${ids[0]}/participants`)).body

    expect(participants.map(({ name, duration, leave_time }) => [name.length, duration, leave_time])).toEqual([
      [10_000, 300, '2026-12-01T11:05:00Z'],
      [2, 0, '2026-12-01T10:59:00Z'],
      [2, 0, undefined],
    ])
  })

  it('repeats an event unchanged, changed by one byte, or with an old signature time', async () => {
    const receiver = await zoom.receiver()
    await zoom.control('POST', `apps/${FIXED_ACCOUNT.clientId}/notification`, { url: receiver.url })
    await zoom.webinar()
    const [, original] = receiver.received

    await zoom.control('POST', 'webhooks/resend', {})
    await zoom.control('POST', 'webhooks/resend', { minutesOld: 91 })
    const [, , again, old] = receiver.received
    await zoom.control('POST', 'webhooks/resend', { tamper: true })
    const tampered = receiver.received.at(-1)
    await receiver.close()

    expect(again?.text).toBe(original?.text)
    expect(Number(original?.headers['x-zm-request-timestamp']) - Number(old?.headers['x-zm-request-timestamp'])).toBe(
      91 * 60,
    )
    expect(tampered?.text).not.toBe(original?.text)
    expect(tampered?.headers['x-zm-signature']).toBe(original?.headers['x-zm-signature'])
  })
})
