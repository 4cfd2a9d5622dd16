import type { WebinarDetail } from '../../shared/contracts/webinars'
import { CONSENT } from '../runtime/consent'
import { openWorld, type TestWorld } from '../runtime/world'

const filled = { name: '林晓雨', phone: '13800138001', email: 'lin@example.com' }

describe('the calendar file of a webinar', () => {
  let world: TestWorld
  let webinar: WebinarDetail
  beforeAll(async () => {
    world = await openWorld({ at: '2026-12-01T04:00:00.000Z' })
  })
  beforeEach(async () => {
    webinar = await world.webinar({ title: '渠道增长,闭门会', intro: '三个案例;\n一个方法' })
  })
  afterAll(() => world.close())

  async function fileOf(user: string): Promise<{ lines: string[]; type: string | null }> {
    const reply = await (await world.visitor(user)).request(`/api/visitor/webinars/${webinar.code}/calendar.ics`)
    const unfolded = (await reply.text()).replaceAll('\r\n\t', '').replaceAll('\r\n ', '')
    return { lines: unfolded.split('\r\n'), type: reply.headers.get('content-type') }
  }
  const registrations = () => `/api/visitor/webinars/${webinar.code}/registrations`

  it('holds the time in UTC, the title and the link back, and reminds 15 minutes before the start', async () => {
    await (await world.visitor('alice')).post(registrations(), { answers: filled, consent: CONSENT })

    const { lines, type } = await fileOf('alice')

    expect(type).toContain('text/calendar')
    expect(lines).toEqual(
      expect.arrayContaining([
        'METHOD:PUBLISH',
        `UID:${webinar.code}@hub.localhost`,
        'SEQUENCE:0',
        'DTSTAMP:20261201T040000Z',
        'DTSTART:20261201T060000Z',
        'DTEND:20261201T070000Z',
        'SUMMARY:渠道增长\\,闭门会',
        'TRIGGER:-PT15M',
      ]),
    )
    expect(lines.find((line) => line.startsWith('URL:'))).toBe(`URL:${world.origin}/m/webinar?code=${webinar.code}`)
  })

  it('moves the entry that is already in the calendar when the webinar gets a new time', async () => {
    const before = await fileOf('bob')
    const moved = { startsAt: '2026-12-02T06:00:00.000Z', endsAt: '2026-12-02T07:00:00.000Z' }
    await (await world.operator()).patch(`/api/admin/webinars/${webinar.id}`, moved)

    const after = await fileOf('bob')

    const uidOf = ({ lines }: { lines: string[] }) => lines.find((line) => line.startsWith('UID:'))
    expect(uidOf(after)).toBe(uidOf(before))
    expect(after.lines).toEqual(expect.arrayContaining(['SEQUENCE:1', 'DTSTART:20261202T060000Z']))
  })

  it('removes the entry once the registration is cancelled', async () => {
    const carol = await world.visitor('carol')
    await carol.post(registrations(), { answers: { ...filled, name: '苏晴' }, consent: CONSENT })
    await carol.delete(registrations())

    const { lines, type } = await fileOf('carol')

    expect(lines).toEqual(
      expect.arrayContaining(['METHOD:CANCEL', 'STATUS:CANCELLED', `UID:${webinar.code}@hub.localhost`]),
    )
    expect(type).toContain('method=CANCEL')
  })

  it('is refused to a caller without a WeChat identity', async () => {
    const refused = await world.anyone.request(`/api/visitor/webinars/${webinar.code}/calendar.ics`)

    expect(refused.status).toBe(401)
  })
})
