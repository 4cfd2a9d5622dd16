import { and, eq } from 'drizzle-orm'
import { auditEntries } from '../../cloudfunctions/db/tables/audit-entries'
import { contactIdentities, contacts } from '../../cloudfunctions/db/tables/contacts'
import { registrations } from '../../cloudfunctions/db/tables/registrations'
import { timelineEvents } from '../../cloudfunctions/db/tables/timeline-events'
import type { ContactDetail, ContactRow } from '../../shared/contracts/contacts'
import type { TimelineEvent } from '../../shared/contracts/timeline'
import type { WebinarDetail } from '../../shared/contracts/webinars'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'

const PHONE = '+8613800138000'
const EMAIL = 'lilei@example.com'
const at = (minute: number) => new Date(Date.UTC(2026, 11, 1, 3, minute))

describe('contacts in the panel', () => {
  let world: TestWorld
  let webinar: WebinarDetail
  let lilei: string
  beforeAll(async () => {
    world = await openWorld({ at: '2026-12-01T04:00:00.000Z' })
    webinar = await world.webinar()
    lilei = await addPeople()
  })
  afterAll(() => world.close())

  const get = async <Body>(path: string) => expectOk<Body>((await world.operator()).get(path))
  const list = (query = '') => get<{ items: ContactRow[]; total: number }>(`/api/admin/contacts${query}`)
  const timeline = (query = '') =>
    get<{ items: TimelineEvent[]; next: string | null }>(`/api/admin/contacts/${lilei}/timeline${query}`)

  it('are listed newest first, masked, with what they did', async () => {
    const { items, total } = await list()

    expect(total).toBe(4)
    expect(items.map(({ name }) => name)).toEqual(['<img src=x onerror=alert(1)>', '李雷雷', '韩梅梅', '李雷'])
    expect(items.at(-1)).toMatchObject({
      maskedPhone: '138****8000',
      maskedEmail: 'l***@example.com',
      hasWechat: true,
      registeredTotal: 1,
      watchedTotal: 1,
      lastEventAt: '2026-12-01T03:59:00.000Z',
    })
    expect(JSON.stringify(items)).not.toMatch(/13800138000|lilei@/)
  })

  it.each([
    ['李雷', ['李雷雷', '李雷']],
    ['138-0013-8000', ['李雷雷', '李雷']],
    ['LILEI@EXAMPLE.COM', ['李雷']],
    ['lilei@example', []],
    ['%', []],
  ])('are found by “%s”', async (search, names) => {
    const { items, total } = await list(`?search=${encodeURIComponent(search)}`)

    expect(items.map(({ name }) => name)).toEqual(names)
    expect(total).toBe(names.length)
  })

  it('can be filtered by their source', async () => {
    const { items } = await list('?source=import')

    expect(items.map(({ name }) => name)).toEqual(['韩梅梅'])
  })

  it('show possible duplicates without ever merging them', async () => {
    const detail = await get<ContactDetail>(`/api/admin/contacts/${lilei}`)

    expect(detail).toMatchObject({
      phoneConfirmed: true,
      emailConfirmed: false,
      averageWatchedPercent: 62.5,
      eventCounts: { registered: 1, chat: 60 },
      possibleDuplicates: [{ name: '李雷雷', by: 'phone' }],
    })
    expect(detail.identities).toContainEqual({
      key: expect.any(String),
      kind: 'phone',
      maskedValue: '138****8000',
      rank: 'primary',
    })
    expect(JSON.stringify(detail)).not.toMatch(/13800138000|lilei@|o-secret-openid-of-lilei/)
  })

  it('show phone and e-mail in full to an operator, and record who revealed them', async () => {
    const operator = await world.operator('operator')

    const revealed = await expectOk<unknown>(operator.post(`/api/admin/contacts/${lilei}/reveal`))

    const entries = await world.product.db
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.action, 'contact.revealed'), eq(auditEntries.subjectId, lilei)))
    expect(revealed).toEqual({ phone: PHONE, email: EMAIL })
    expect(entries).toHaveLength(1)
    expect(JSON.stringify(entries)).not.toContain('13800138000')
  })

  it('have a timeline that pages to its end without a repeat or a gap', async () => {
    const first = await timeline()
    const second = await timeline(`?after=${first.next}`)

    expect([first.items.length, second.items.length, second.next]).toEqual([50, 11, null])
    const ids = [...first.items, ...second.items].map(({ id }) => id)
    expect(new Set(ids).size).toBe(61)
    const times = [...first.items, ...second.items].map(({ occurredAt }) => occurredAt)
    expect(times).toEqual(times.toSorted().toReversed())
    expect(first.items[0]?.webinar).toEqual({
      id: webinar.id,
      code: webinar.code,
      title: webinar.title,
      isAttendanceUnreliable: false,
    })
  })

  it('have a timeline that can be narrowed', async () => {
    const registered = await timeline('?types=registered')
    const elsewhere = await timeline(`?webinarId=${crypto.randomUUID()}`)

    expect(registered.items.map(({ type }) => type)).toEqual(['registered'])
    expect(elsewhere.items).toEqual([])
    expect(
      (await (await world.operator('viewer')).get(`/api/admin/contacts/${lilei}/timeline?types=secrets`)).status,
    ).toBe(400)
    expect((await (await world.operator('viewer')).get(`/api/admin/contacts/${lilei}/timeline?after=x`)).status).toBe(
      400,
    )
  })

  async function addPeople(): Promise<string> {
    const { db } = world.product
    const people = await db
      .insert(contacts)
      .values([
        {
          name: '李雷',
          phone: PHONE,
          phoneConfirmedAt: at(0),
          email: EMAIL,
          source: 'mini_program' as const,
          createdAt: at(0),
        },
        {
          name: '韩梅梅',
          phone: '+14155552671',
          email: 'han@example.com',
          source: 'import' as const,
          createdAt: at(1),
        },
        {
          name: '李雷雷',
          phone: PHONE,
          email: 'other@example.com',
          source: 'official_account' as const,
          createdAt: at(2),
        },
        { name: '<img src=x onerror=alert(1)>', source: 'official_account' as const, createdAt: at(3) },
      ])
      .returning({ id: contacts.id })
    const id = people[0]?.id ?? ''
    await db.insert(contactIdentities).values([
      { kind: 'phone', value: PHONE, contactId: id },
      { kind: 'wechat_openid', value: 'wx1:o-secret-openid-of-lilei', contactId: id },
    ])
    await db.insert(registrations).values({
      webinarId: webinar.id,
      contactId: id,
      registeredAt: at(0),
      source: 'h5',
      watchedLive: true,
      watchedPercent: 62.5,
    })
    // Sixty in one minute, several in the same second, so that a page ends between events of the same time.
    await db.insert(timelineEvents).values([
      { contactId: id, webinarId: webinar.id, type: 'registered', occurredAt: at(0), dedupeKey: 'registered' },
      ...Array.from({ length: 60 }, (_, n) => ({
        contactId: id,
        webinarId: webinar.id,
        type: 'chat' as const,
        occurredAt: n === 59 ? at(59) : new Date(at(30).getTime() + Math.floor(n / 7) * 1000),
        detail: { text: `第 ${n} 句` },
        dedupeKey: `chat ${n}`,
      })),
    ])
    return id
  }
})
