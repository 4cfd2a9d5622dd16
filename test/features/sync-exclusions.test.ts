import { sql } from 'drizzle-orm'
import { contactIdentities, contacts } from '../../cloudfunctions/db/tables/contacts'
import { providerStaff } from '../../cloudfunctions/db/tables/exclusions'
import { providerEvents } from '../../cloudfunctions/db/tables/provider-events'
import { registrations } from '../../cloudfunctions/db/tables/registrations'
import { timelineEvents } from '../../cloudfunctions/db/tables/timeline-events'
import { watchStays } from '../../cloudfunctions/db/tables/watch-stays'
import { openExclusions } from '../../cloudfunctions/features/contacts/exclusions'
import { hostExclusions } from '../../cloudfunctions/features/contacts/host-domains'
import type { ContactDetail } from '../../shared/contracts/contacts'
import type { ErrorReply } from '../../shared/contracts/errors'
import type { AccountUser, ExcludedDomain } from '../../shared/contracts/exclusions'
import type { WebinarDetail } from '../../shared/contracts/webinars'
import type { HttpClient } from '../runtime/http-client'
import { syncStory, type SyncStory } from '../runtime/sync-story'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'

describe('exclusions in a sync', () => {
  let world: TestWorld
  let story: SyncStory
  let operator: HttpClient
  let accountId: string
  beforeAll(async () => {
    world = await openWorld()
    story = syncStory(world)
    await story.withoutLimits()
    operator = await world.operator('operator')
    accountId = (await world.connectVhall()).id
  })
  beforeEach(async () => {
    await world.product.db.execute(
      sql`truncate contacts, excluded_domains, provider_staff, forgotten_addresses cascade`,
    )
  })
  afterAll(() => world.close())

  const exclude = (kind: string, domain: string) =>
    operator.post<ExcludedDomain & ErrorReply>('/api/admin/sync-exclusions', { kind, domain })
  const contactEmails = async () =>
    (await world.product.db.select({ email: contacts.email }).from(contacts)).map(({ email }) => email)
  const excluded = async (webinar: WebinarDetail) => {
    const [run] = await story.runs(webinar)
    return (run?.issues ?? []).filter(({ code }) => code === 'email_excluded').map(({ detail }) => detail)
  }
  /** Somebody who watched and wrote in the chat. The provider knows them by their own e-mail. */
  const watched = (webinar: WebinarDetail, people: string[]) =>
    story.watch(webinar, people, { minutes: 10, chat: true })
  let phones = 0
  const registered = async (webinar: WebinarDetail, email: string, name = '何敏') => {
    phones += 1
    const { providerUrl } = await expectOk<{ providerUrl: string }>(
      world.anyone.get(`/api/visitor/webinars/${webinar.code}`),
    )
    const { pathname } = new URL(providerUrl)
    await fetch(`${world.outside.vhall.origin}${pathname}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ name, phone: `138${String(10_000_000 + phones)}`, email }).toString(),
    })
  }
  const openWebinar = () => world.webinar({ title: '开放报名', usesLiveLink: false })
  const held = async (webinar: WebinarDetail, people: string[]) => {
    await story.live(webinar)
    await watched(webinar, people)
    await story.end(webinar)
  }

  it('create no contact for an excluded domain, and count the stay as an anonymous view', async () => {
    await exclude('contact', 'acme.com')
    const webinar = await openWebinar()
    await registered(webinar, 'guest@gmail.com')
    await registered(webinar, 'li@acme.com')
    await registered(webinar, 'wang@mail.acme.com')
    await held(webinar, ['guest@gmail.com', 'li@acme.com'])

    const batch = await story.sync(webinar)

    expect(batch.status).toBe('succeeded')
    expect(await contactEmails()).toEqual(['guest@gmail.com'])
    expect(await story.detail(webinar)).toMatchObject({ registeredCount: 1, watchedCount: 1, viewCount: 2 })
    expect(
      JSON.stringify([
        await world.product.db.select().from(watchStays),
        await world.product.db.select().from(providerEvents),
      ]),
    ).not.toMatch(/acme/)
    expect(await excluded(webinar)).toEqual([
      { reason: 'domain', domain: 'acme.com', count: 2, sample: ['l***@acme.com', 'w***@mail.acme.com'] },
    ])
  })

  it('import the skipped people after the domain is no longer excluded, and a repeat writes nothing', async () => {
    const { body } = await exclude('contact', 'acme.com')
    const webinar = await openWebinar()
    await registered(webinar, 'li@acme.com')
    await held(webinar, ['li@acme.com'])
    await story.sync(webinar)
    const repeat = await story.sync(webinar)

    await expectOk(operator.delete(`/api/admin/sync-exclusions/${body.id}`))
    await story.sync(webinar)

    expect(repeat.runs[0]?.counts).toMatchObject({
      registrants: { written: 0 },
      stays: { written: 0 },
      events: { written: 0 },
    })
    expect(await contactEmails()).toEqual(['li@acme.com'])
    expect(await story.detail(webinar)).toMatchObject({ registeredCount: 1, watchedCount: 1 })
  })

  it('never create or update contacts for panel operators or users of the provider account', async () => {
    const [colleague] = await world.product.db
      .insert(contacts)
      .values({ name: '同事', email: 'zoe@studio.cn', source: 'panel' })
      .returning()
    await world.product.db
      .insert(contactIdentities)
      .values({ kind: 'email', value: 'zoe@studio.cn', contactId: colleague!.id })
    await world.product.db.insert(providerStaff).values({
      providerAccountId: accountId,
      email: 'zoe@studio.cn',
      name: 'Zoe',
      state: 'inactive',
      seenAt: world.clock.now(),
    })
    const webinar = await openWebinar()
    await registered(webinar, 'zoe@studio.cn')
    await registered(webinar, 'Operator@Example.com')
    await held(webinar, ['zoe@studio.cn', 'operator@example.com'])

    await story.sync(webinar)

    expect(await contactEmails()).toEqual(['zoe@studio.cn'])
    expect(await world.product.db.select().from(registrations)).toEqual([])
    expect(await world.product.db.select().from(timelineEvents)).toEqual([])
    expect(await excluded(webinar)).toEqual([
      { reason: 'account_user', count: 2, sample: expect.arrayContaining(['z***@studio.cn', 'o***@example.com']) },
    ])
  })

  it('list the users of the account, with the reason', async () => {
    await world.product.db.insert(providerStaff).values({
      providerAccountId: accountId,
      email: 'operator@example.com',
      name: 'O',
      state: 'active',
      seenAt: world.clock.now(),
    })

    const all = await expectOk<{ items: AccountUser[]; total: number }>(
      (await world.operator('viewer')).get('/api/admin/sync-exclusions/account-users'),
    )
    const found = await expectOk<{ items: AccountUser[] }>(
      operator.get('/api/admin/sync-exclusions/account-users?search=viewer'),
    )

    expect(all.items.find(({ email }) => email === 'operator@example.com')).toMatchObject({
      isContact: false,
      why: expect.arrayContaining([
        { kind: 'panel', accountName: '' },
        { kind: 'provider', accountName: '微吼' },
      ]),
    })
    expect(found.items.map(({ email }) => email)).toEqual(['viewer@example.com'])
  })

  it('skip invalid addresses and report how many', async () => {
    const webinar = await openWebinar()
    await held(webinar, ['nobody@at home', 'guest@gmail.com'])

    await story.sync(webinar)

    expect(await excluded(webinar)).toEqual([{ reason: 'invalid', count: 1, sample: ['n***@at home'] }])
    expect(JSON.stringify(await world.product.db.select().from(watchStays))).not.toContain('at home')
  })

  it('add nothing for a secondary address, which an operator can add, make primary and remove', async () => {
    const webinar = await openWebinar()
    const [lin] = await world.product.db
      .insert(contacts)
      .values({ name: '林晓雨', email: 'lin@gmail.com', source: 'provider' })
      .returning()
    await world.product.db
      .insert(contactIdentities)
      .values({ kind: 'email', value: 'lin@gmail.com', contactId: lin!.id })
    await world.product.db
      .insert(registrations)
      .values({ webinarId: webinar.id, contactId: lin!.id, registeredAt: world.clock.now(), source: 'provider' })
    const emails = `/api/admin/contacts/${lin!.id}/emails`
    const shown = async () => (await expectOk<ContactDetail>(operator.get(`/api/admin/contacts/${lin!.id}`))).identities
    const key = async (rank: string) => (await shown()).find((one) => one.rank === rank)!.key
    await expectOk(operator.post(emails, { email: 'Lin@Work.cn' }))
    await held(webinar, ['lin@work.cn'])

    await story.sync(webinar)
    const whileSecondary = {
      identities: await shown(),
      watched: (await story.detail(webinar)).watchedCount,
      excluded: await excluded(webinar),
    }
    await expectOk(operator.post(`${emails}/${await key('secondary')}/primary`))
    await story.sync(webinar)

    expect(whileSecondary).toMatchObject({
      watched: 0,
      excluded: [{ reason: 'secondary', count: 1, sample: ['l***@work.cn'] }],
    })
    expect(whileSecondary.identities.map(({ rank, maskedValue }) => [rank, maskedValue])).toEqual([
      ['primary', 'l***@gmail.com'],
      ['secondary', 'l***@work.cn'],
    ])
    expect(await contactEmails()).toEqual(['lin@work.cn'])
    expect((await story.detail(webinar)).watchedCount).toBe(1)
    expect((await operator.delete(`${emails}/${await key('primary')}`)).status).toBe(409)
    expect((await operator.delete(`${emails}/${await key('secondary')}`)).status).toBe(200)
  })

  it('create no contact for a secondary address, unless the row identifies the person in another way', async () => {
    const [lin] = await world.product.db.insert(contacts).values({ name: '林晓雨', source: 'provider' }).returning()
    await world.product.db
      .insert(contactIdentities)
      .values({ kind: 'email', value: 'lin@work.cn', rank: 'secondary', contactId: lin!.id })
    const exclusions = await openExclusions(world.product, world.product.db)
    const row = { email: 'lin@work.cn', phone: null, name: '林', viewer_key: null }

    const kept = await exclusions.keep([row, { ...row, phone: '+8613800138000' }])

    expect(kept).toEqual([{ ...row, phone: '+8613800138000' }])
  })

  it('refuse a secondary address that is another contact’s or is invalid', async () => {
    const [one] = await world.product.db.insert(contacts).values({ name: '甲', source: 'panel' }).returning()
    const [other] = await world.product.db
      .insert(contacts)
      .values({ name: '乙', email: 'yi@gmail.com', source: 'panel' })
      .returning()
    await world.product.db
      .insert(contactIdentities)
      .values({ kind: 'email', value: 'yi@gmail.com', contactId: other!.id })
    const add = (email: string) => operator.post<ErrorReply>(`/api/admin/contacts/${one!.id}/emails`, { email })

    expect((await add('yi@gmail.com')).body.error.fields).toEqual({ email: '这个邮箱属于另一位客户，不能重复添加' })
    expect((await add('yi')).body.error.fields).toEqual({ email: '请填写正确的邮箱地址' })
  })

  it('never recreate a deleted contact, and allow the person to register with us again', async () => {
    const webinar = await openWebinar()
    await registered(webinar, 'bob@example.com', '曾经来过')
    await held(webinar, ['bob@example.com'])
    await story.sync(webinar)
    const [person] = await world.product.db.select().from(contacts)

    const wrong = await operator.delete<ErrorReply>(`/api/admin/contacts/${person!.id}`, { confirm: '别人' })
    const facts = await expectOk(operator.get(`/api/admin/contacts/${person!.id}/deletion`))
    await expectOk(operator.delete(`/api/admin/contacts/${person!.id}`, { confirm: '曾经来过' }))
    const afterDeletion = JSON.stringify(await everything())
    world.clock.advance({ minutes: 1 })
    await story.sync(webinar)

    expect(wrong.body.error.fields).toEqual({ confirm: '与客户姓名不一致，请完整输入' })
    expect(facts).toMatchObject({ confirm: '曾经来过', registrations: 1, stays: 1 })
    for (const kept of [afterDeletion, JSON.stringify(await everything())])
      expect(kept).not.toMatch(/bob@example|曾经来过/)
    expect(await story.detail(webinar)).toMatchObject({ registeredCount: 0, viewCount: 1 })
    expect(await excluded(webinar)).toEqual([{ reason: 'deleted', count: 1, sample: ['b***@example.com'] }])
    expect((await operator.get(`/api/admin/contacts/${person!.id}`)).status).toBe(404)

    const [back] = await story.register(await world.webinar({ title: '再来' }), ['bob'])
    expect(back!.contactId).not.toBe(person!.id)
  })

  it('also cover people who came by our own link: neither their name nor their key is imported again', async () => {
    const webinar = await story.liveWebinar({ title: '我们的链接' })
    const [alice] = await story.register(webinar, ['alice'])
    await story.watch(webinar, [alice!], { minutes: 5, chat: true })
    await story.end(webinar)
    await story.sync(webinar)

    await expectOk(operator.delete(`/api/admin/contacts/${alice!.contactId}`, { confirm: 'alice' }))
    await story.sync(webinar)
    const again = await story.register(await world.webinar({ title: '又来' }), ['alice'])

    expect(
      JSON.stringify([
        await world.product.db.select().from(watchStays),
        await world.product.db.select().from(providerEvents),
      ]),
    ).not.toContain('alice')
    expect(await story.detail(webinar)).toMatchObject({ registeredCount: 0, viewCount: 1 })
    expect(again[0]!.contactId).not.toBe(alice!.contactId)
  })

  it('show what a domain would affect before it is excluded, and refuse an invalid or repeated domain', async () => {
    await world.product.db
      .insert(contacts)
      .values(['a@acme.com', 'b@eu.acme.com', 'c@other.com'].map((email) => ({ email, source: 'import' as const })))
    const preview = (domain: string) =>
      operator.get<{ concerns: number; coveredBy: string | null; domain: string } & ErrorReply>(
        `/api/admin/sync-exclusions/preview?kind=contact&domain=${encodeURIComponent(domain)}`,
      )

    expect((await preview('@ACME.com')).body).toEqual({ domain: 'acme.com', concerns: 2, coveredBy: null })
    expect((await preview('nonsense')).body.error.fields).toEqual({ domain: '请填写域名，例如 example.com' })
    expect((await exclude('contact', 'https://acme.com/')).body).toMatchObject({ domain: 'acme.com', concerns: 2 })
    expect((await exclude('contact', 'acme.com')).body.error.fields).toEqual({ domain: '这个域名已经在列表中' })
    expect((await preview('eu.acme.com')).body).toMatchObject({ concerns: 1, coveredBy: 'acme.com' })
  })

  it('show the hosts whose webinars, or only whose recordings, are not synced', async () => {
    await exclude('host', 'agency.cn')
    await exclude('host_recordings', 'partner.cn')

    const of = await hostExclusions(world.product.db)

    expect(of('Host@Live.Agency.cn')).toEqual({ isHostExcluded: true, isRecordingHostExcluded: false })
    expect(of('host@partner.cn')).toEqual({ isHostExcluded: false, isRecordingHostExcluded: true })
    expect(of(null)).toEqual({ isHostExcluded: false, isRecordingHostExcluded: false })
  })

  it('are decided for many people with few queries', async () => {
    await exclude('contact', 'acme.com')
    const webinar = await openWebinar()
    await held(
      webinar,
      Array.from({ length: 4_000 }, (_, n) => `p${n}@${n % 2 ? 'acme.com' : 'gmail.com'}`),
    )
    const asked = new Map<object, string[]>()
    world.product.db.$client.on('acquire', (client) => listenOnce(client, asked))

    await story.sync(webinar, false)

    expect([...asked.values()].flat().filter((text) => text.includes('forgotten_addresses')).length).toBeLessThan(6)
    expect(await excluded(webinar)).toMatchObject([{ reason: 'domain', count: 2_000 }])
  })

  async function everything() {
    const { db } = world.product
    return [
      await db.select().from(contacts),
      await db.select().from(contactIdentities),
      await db.select().from(watchStays),
      await db.select().from(providerEvents),
      await db.select().from(timelineEvents),
    ]
  }
})

/** Records the statements of a connection, from now on. */
function listenOnce(client: { query: unknown }, asked: Map<object, string[]>): void {
  if (asked.has(client)) return
  const texts: string[] = []
  asked.set(client, texts)
  const original = client.query as (...args: unknown[]) => unknown
  client.query = function query(this: unknown, ...args: unknown[]) {
    const [first] = args
    texts.push(typeof first === 'string' ? first : String((first as { text?: string }).text))
    return original.apply(this, args)
  }
}
