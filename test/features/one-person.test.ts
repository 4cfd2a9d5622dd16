import { and, eq, isNull, sql } from 'drizzle-orm'
import { joinByConfirmedPhone } from '../../cloudfunctions/features/contacts/confirm-phone'
import { FOLLOWING_TABLES } from '../../cloudfunctions/features/contacts/reassign-records'
import { auditEntries } from '../../cloudfunctions/db/tables/audit-entries'
import { contactIdentities, contacts } from '../../cloudfunctions/db/tables/contacts'
import { registrations } from '../../cloudfunctions/db/tables/registrations'
import { timelineEvents } from '../../cloudfunctions/db/tables/timeline-events'
import { watchStays } from '../../cloudfunctions/db/tables/watch-stays'
import { wechatTokens } from '../../cloudfunctions/db/tables/wechat-tokens'
import type { WebinarDetail } from '../../shared/contracts/webinars'
import type { MyWebinar, VisitorSelf } from '../../shared/contracts/visitor'
import { CONSENT } from '../runtime/consent'
import { openWorld, type TestWorld } from '../runtime/world'

type Person = { key: string; unionId: string; openIds: Record<string, string> }
const FILLED = { name: '林晓雨', phone: '13800138001', email: 'lin@example.com' }

describe('one person in several apps', () => {
  let world: TestWorld
  let people: Person[]
  let webinar: WebinarDetail
  beforeAll(async () => {
    world = await openWorld()
    people = (await world.wechat<{ people: Person[] }>('GET', 'people')).people
    webinar = await world.webinar()
  })
  beforeEach(async () => {
    await world.product.db.execute(sql`truncate contacts, wechat_followers, wechat_tokens cascade`)
    await world.wechat('POST', 'reset')
  })
  afterAll(() => world.close())

  const person = (key: string) => people.find((one) => one.key === key) as Person
  const openId = (key: string, app: string) =>
    Object.entries(person(key).openIds).find(([appId]) => appId.startsWith(app)) as [string, string]
  async function inMiniProgram<Body>(key: string, method: string, path: string, body?: unknown) {
    const [appId, id] = openId(key, 'wxmp')
    const reply = await world.functions.callFromMiniProgram(
      'visitor',
      { path, method, body },
      { appId, openId: id, unionId: person(key).unionId },
    )
    return reply as { status: number; body: Body }
  }
  const activeContacts = () => world.product.db.select().from(contacts).where(isNull(contacts.deletedAt))
  const registrationsPath = () => `/api/visitor/webinars/${webinar.code}/registrations`
  const confirmPhone = (contactId: string, phone: string) =>
    world.product.db.transaction((tx) => joinByConfirmedPhone(contactId, phone, tx, world.clock.now()))

  it('is recognised as a follower in the mini-program, though the silent login returns no unionid', async () => {
    const phone = await world.visitor('alice')
    await phone.post(registrationsPath(), { answers: FILLED, consent: CONSENT })

    const mine = await inMiniProgram<MyWebinar>('alice', 'GET', `/api/visitor/webinars/${webinar.code}/me`)

    expect(mine.body.registration).toBe('registered')
    expect(await activeContacts()).toHaveLength(1)
  })

  it('is merged from two contacts after the follow, and the older contact keeps all records', async () => {
    const phone = await world.visitor('carol')
    await phone.post(registrationsPath(), { answers: FILLED, consent: CONSENT })
    world.clock.advance({ minutes: 1 })
    await inMiniProgram('carol', 'GET', '/api/visitor/me')
    const [older] = await world.product.db.select().from(contacts).where(eq(contacts.source, 'official_account'))
    expect(await activeContacts()).toHaveLength(2)

    await world.wechat('PATCH', 'people/carol', { isSubscribed: true })
    await world.visitor('carol')

    expect(await activeContacts()).toMatchObject([{ id: older?.id, name: '林晓雨', phone: '+8613800138001' }])
    const inMini = await inMiniProgram<MyWebinar>('carol', 'GET', `/api/visitor/webinars/${webinar.code}/me`)
    expect(inMini.body.registration).toBe('registered')
    expect(
      await world.product.db.select().from(auditEntries).where(eq(auditEntries.action, 'contact.merged')),
    ).toMatchObject([{ subjectId: older?.id }])
  })

  it('keeps the active registration and one timeline when both contacts registered for the same webinar', async () => {
    const phone = await world.visitor('ella')
    await phone.post(registrationsPath(), { answers: FILLED, consent: CONSENT })
    await phone.request(registrationsPath(), { method: 'DELETE' })
    await inMiniProgram('ella', 'POST', registrationsPath(), { answers: { ...FILLED, name: '小鹿' }, consent: CONSENT })

    await world.wechat('PATCH', 'people/ella', { isSubscribed: true })
    await world.visitor('ella')

    expect(await world.product.db.select().from(registrations)).toMatchObject([
      { status: 'registered', source: 'mini_program' },
    ])
    const onTimeline = await world.product.db
      .selectDistinct({ contactId: timelineEvents.contactId })
      .from(timelineEvents)
    expect(onTimeline).toHaveLength(1)
    expect(await world.product.db.select().from(timelineEvents)).toHaveLength(3)
  })

  it('gets the watch time of both contacts, with overlaps counted once', async () => {
    const phone = await world.visitor('frank')
    await phone.post(registrationsPath(), { answers: FILLED, consent: CONSENT })
    await inMiniProgram('frank', 'POST', registrationsPath(), { answers: FILLED, consent: CONSENT })
    const both = await activeContacts()
    const stay = (contactId: string, from: number, to: number) => ({
      webinarId: webinar.id,
      sourceKey: `${contactId}${from}`,
      kind: 'live' as const,
      contactId,
      startedAt: new Date(Date.UTC(2026, 11, 1, 6, from)),
      endedAt: new Date(Date.UTC(2026, 11, 1, 6, to)),
    })
    await world.product.db.insert(watchStays).values([stay(both[0]?.id ?? '', 0, 20), stay(both[1]?.id ?? '', 10, 30)])

    await world.wechat('PATCH', 'people/frank', { isSubscribed: true })
    await world.visitor('frank')

    expect(await world.product.db.select().from(registrations)).toMatchObject([
      { watchedLive: true, watchedSeconds: 30 * 60 },
    ])
    const [watched] = await world.product.db.select().from(timelineEvents).where(eq(timelineEvents.type, 'watched'))
    expect(watched?.detail).toMatchObject({ minutes: 30, stays: 2 })
  })

  it('keeps the session of the merged contact, which now belongs to the remaining one', async () => {
    await inMiniProgram('henry', 'GET', '/api/visitor/me')
    world.clock.advance({ minutes: 1 })
    const younger = await world.visitor('henry')
    await younger.post(registrationsPath(), { answers: FILLED, consent: CONSENT })

    await world.wechat('PATCH', 'people/henry', { isSubscribed: true })
    await world.visitor('henry')

    expect((await younger.get<VisitorSelf>('/api/visitor/me')).body).toMatchObject({
      name: '林晓雨',
      registrationsTotal: 1,
    })
    expect(await activeContacts()).toHaveLength(1)
  })

  it('is merged from two contacts without a unionid when both verified the same phone', async () => {
    await world.visitor('iris')
    world.clock.advance({ minutes: 1 })
    const [first] = await activeContacts()
    const [second] = await world.product.db
      .insert(contacts)
      .values({ source: 'mini_program', name: '苏苏', createdAt: world.clock.now() })
      .returning()

    await confirmPhone(first?.id ?? '', '+8613800138009')
    const stays = await confirmPhone(second?.id ?? '', '+8613800138009')

    expect(stays).toBe(first?.id)
    expect(await activeContacts()).toMatchObject([{ id: first?.id, name: '苏苏', phone: '+8613800138009' }])
    expect(
      await world.product.db.select().from(contactIdentities).where(eq(contactIdentities.kind, 'phone')),
    ).toHaveLength(1)
  })

  it('is never merged with another unionid: a phone goes to the one who verified it last', async () => {
    await inMiniProgram('alice', 'GET', '/api/visitor/me')
    await inMiniProgram('bob', 'GET', '/api/visitor/me')
    const [alice, bob] = await world.product.db.select().from(contacts).orderBy(contacts.createdAt)

    await confirmPhone(alice?.id ?? '', '+8613800138001')
    await confirmPhone(bob?.id ?? '', '+8613800138001')

    expect(await activeContacts()).toHaveLength(2)
    const [held] = await world.product.db
      .select()
      .from(contactIdentities)
      .where(and(eq(contactIdentities.kind, 'phone'), eq(contactIdentities.value, '+8613800138001')))
    expect(held?.contactId).toBe(bob?.id)
  })

  it('is merged only once when ten first requests after the follow arrive at once', async () => {
    await world.visitor('carol')
    await inMiniProgram('carol', 'GET', '/api/visitor/me')
    await world.wechat('PATCH', 'people/carol', { isSubscribed: true })

    await Promise.all(Array.from({ length: 10 }, () => world.visitor('carol')))

    expect(await activeContacts()).toHaveLength(1)
  })

  it('stays signed in when WeChat does not answer who follows', async () => {
    await world.wechat('POST', 'next-answer', { path: '/cgi-bin/user/info', answer: { errcode: -1 } })

    expect((await (await world.visitor('bob')).get('/api/visitor/me')).status).toBe(200)
  })

  it('is found after WeChat rejects our access token, because a new one is fetched automatically', async () => {
    await world.visitor('bob')
    const [kept] = await world.product.db.select().from(wechatTokens)
    await world.wechat('POST', 'next-answer', { path: '/cgi-bin/user/info', answer: { errcode: 40001 } })

    await world.visitor('alice')

    const [renewed] = await world.product.db.select().from(wechatTokens)
    expect(renewed?.sealedToken).not.toBe(kept?.sealedToken)
    expect(
      await world.product.db
        .select()
        .from(contactIdentities)
        .where(eq(contactIdentities.value, person('alice').unionId)),
    ).toHaveLength(1)
  })

  it('keeps all records: the merge covers every table that references a contact', async () => {
    const { rows } = await world.product.db.execute<{ table: string; column: string }>(sql`
      select conrelid::regclass::text as "table", attname as "column" from pg_constraint
      join pg_attribute on attrelid = conrelid and attnum = conkey[1]
      where confrelid = 'contacts'::regclass and contype = 'f'`)

    const moved = [
      ...FOLLOWING_TABLES.map((table) => `${table}.contact_id`),
      'contact_identities.contact_id',
      'contact_tags.contact_id',
      'workflow_entries.contact_id',
      'program_members.contact_id',
      'registrations.contact_id',
      'registrations.inviter_id',
      'short_links.inviter_id',
      'contacts.merged_into',
    ]
    expect(rows.map(({ table, column }) => `${table}.${column}`).filter((name) => !moved.includes(name))).toEqual([])
  })
})
