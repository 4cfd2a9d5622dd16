import { eq } from 'drizzle-orm'
import ICAL from 'ical.js'
import { webinars } from '../../cloudfunctions/db/tables/webinars'
import type { WebinarDetail, WebinarInput } from '../../shared/contracts/webinars'
import { CONSENT } from '../runtime/consent'
import type { HttpClient } from '../runtime/http-client'
import { openWorld, type TestWorld } from '../runtime/world'

const answers = { name: '林晓雨', phone: '13800138001', email: 'lin@example.com' }
const TITLE = '根系生长 · 青榕用户大会'
const INTRO = '十二场用户分享，四个行业分论坛，一个关于看不见的增长的下午。'

/** Parses the file like a calendar, which refuses the whole file for one unreadable line. */
function read(content: string) {
  const calendar = new ICAL.Component(ICAL.parse(content))
  const event = calendar.getFirstSubcomponent('vevent')
  if (!event) throw new Error('The file contains no event')
  const alarm = event.getFirstSubcomponent('valarm')
  return {
    method: calendar.getFirstPropertyValue('method'),
    uid: event.getFirstPropertyValue('uid'),
    sequence: Number(event.getFirstPropertyValue('sequence')),
    status: event.getFirstPropertyValue('status'),
    summary: event.getFirstPropertyValue('summary'),
    description: String(event.getFirstPropertyValue('description')),
    organizer: event.getFirstPropertyValue('organizer'),
    startsAt: String(event.getFirstPropertyValue('dtstart')),
    alarm: alarm && {
      description: alarm.getFirstPropertyValue('description'),
      trigger: String(alarm.getFirstPropertyValue('trigger')),
    },
  }
}

describe('the calendar file of a registration', () => {
  let world: TestWorld
  let alice: HttpClient
  beforeAll(async () => {
    world = await openWorld()
  })
  beforeEach(async () => {
    alice = await world.visitor('alice')
  })
  afterAll(() => world.close())

  const at = ({ code }: WebinarDetail) => `/api/visitor/webinars/${code}`
  const register = (webinar: WebinarDetail) => alice.post(`${at(webinar)}/registrations`, { answers, consent: CONSENT })
  const cancel = (webinar: WebinarDetail) => alice.delete(`${at(webinar)}/registrations`)
  const contentOf = async (webinar: WebinarDetail): Promise<string> =>
    (await alice.request(`${at(webinar)}/calendar.ics`)).text()

  it.each<[string, Partial<WebinarInput>]>([
    ['a host and an intro', { title: TITLE, hostName: '青榕数科 · 温若榕', intro: INTRO }],
    ['no host', { title: TITLE, hostName: '', intro: '' }],
    ['a host in quotes', { title: '"A" & B', hostName: '"青榕"; 钟毅, 温若榕' }],
    ['characters that the format uses itself', { title: 'A;B,C\\D:E', intro: '一,二;三\\n\n四\r\n五' }],
    ['a long title of Chinese characters and emoji', { title: '增长🎉'.repeat(15), intro: '🎉增长'.repeat(60) }],
    ['line breaks of other systems', { title: '增长', intro: '一\r二\u2028三\u000b四' }],
  ])('parses, with %s', async (_what, input) => {
    const webinar = await world.webinar(input)
    await register(webinar)

    const content = await contentOf(webinar)
    const file = read(content)

    expect(content.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
    expect(file).toMatchObject({
      method: 'PUBLISH',
      status: 'CONFIRMED',
      summary: webinar.title,
      alarm: { description: webinar.title, trigger: '-PT15M' },
    })
    expect(file.organizer === null || /^mailto:\S+@\S+$/i.test(String(file.organizer))).toBe(true)
    expect(file.description).toContain(`/m/webinar?code=${webinar.code}`)
  })

  it('has a sequence number that only grows, with each cancellation, new registration and new time', async () => {
    const webinar = await world.webinar({ title: TITLE })
    const moved = (hours: number) => ({
      startsAt: new Date(world.clock.now().getTime() + hours * 3_600_000).toISOString(),
      endsAt: new Date(world.clock.now().getTime() + (hours + 1) * 3_600_000).toISOString(),
    })
    const move = async (hours: number) =>
      (await world.operator()).patch(`/api/admin/webinars/${webinar.id}`, moved(hours))
    const steps: [string, () => Promise<unknown>][] = [
      ['PUBLISH', () => register(webinar)],
      ['CANCEL', () => cancel(webinar)],
      ['PUBLISH', () => register(webinar)],
      ['PUBLISH', () => move(48)],
      ['CANCEL', () => cancel(webinar)],
      ['CANCEL', () => move(72)],
      ['PUBLISH', () => register(webinar)],
    ]

    const files: ReturnType<typeof read>[] = []
    for (const [, step] of steps) {
      world.clock.advance({ minutes: 1 })
      await step()
      files.push(read(await contentOf(webinar)))
    }

    expect(files.map(({ method }) => method)).toEqual(steps.map(([method]) => method))
    expect(new Set(files.map(({ uid }) => uid)).size).toBe(1)
    const sequences = files.map(({ sequence }) => sequence)
    expect(sequences).toEqual([...new Set(sequences)].toSorted((a, b) => a - b))
    expect(files.filter(({ method }) => method === 'CANCEL').every(({ alarm }) => !alarm)).toBe(true)
  })

  it.each(['live', 'ended'] as const)('parses while the webinar is %s', async (status) => {
    const webinar = await world.webinar({ title: TITLE })
    await register(webinar)
    await world.product.db.update(webinars).set({ status }).where(eq(webinars.id, webinar.id))

    expect(read(await contentOf(webinar))).toMatchObject({ method: 'PUBLISH', summary: TITLE })
  })

  it.each([
    ['in Chinese', 'zh-CN', '请在微信里加入日历'],
    ['in English', 'en', 'Add it to your calendar from WeChat'],
  ])('is a page with instructions for an unknown visitor, %s', async (_how, language, title) => {
    const webinar = await world.webinar()

    const reply = await world.anyone.request(`${at(webinar)}/calendar.ics`, {
      headers: { 'accept-language': language },
    })

    expect(reply.headers.get('content-type')).toContain('text/html')
    const page = await reply.text()
    expect(page).toContain(title)
    expect(page).toContain(`href="/m/webinar?code=${webinar.code}"`)
  })

  it.each(['nothing1', '%3Cscript%3Ealert(1)', 'x'.repeat(300)])(
    'is a page for a webinar that does not exist (%j)',
    async (code) => {
      const reply = await alice.request(`/api/visitor/webinars/${code}/calendar.ics`)

      expect(reply.status).toBe(404)
      expect(reply.headers.get('content-type')).toContain('text/html')
      expect(await reply.text()).not.toContain('alert(1)')
    },
  )
})
