import { eq, isNull, sql } from 'drizzle-orm'
import { mergeContacts } from '../../cloudfunctions/features/contacts/merge-contacts'
import { auditEntries } from '../../cloudfunctions/db/tables/audit-entries'
import { VISITOR_COOKIE, visitorSessions } from '../../cloudfunctions/features/contacts/visitor-session'
import { contacts } from '../../cloudfunctions/db/tables/contacts'
import type { WebinarDetail } from '../../shared/contracts/webinars'
import type { HttpClient } from '../runtime/http-client'
import { openWorld, type TestWorld } from '../runtime/world'

describe('a visitor’s session', () => {
  let world: TestWorld
  let webinar: WebinarDetail
  beforeAll(async () => {
    world = await openWorld()
    webinar = await world.webinar()
  })
  beforeEach(async () => {
    await world.product.db.execute(sql`truncate contacts, wechat_followers cascade`)
  })
  afterAll(() => world.close())

  const copyOf = (browser: HttpClient) => [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const withCookie = async (cookie: string, path: string, method = 'GET') =>
    (
      await world.anyone.request(path, {
        method,
        headers: { cookie, origin: world.origin, 'content-type': 'application/json' },
        ...(method === 'POST' && { body: '{}' }),
      })
    ).status
  const present = () => world.product.db.select().from(contacts).where(isNull(contacts.deletedAt))
  const pages = (): [string, string?][] => [
    ['/api/visitor/me'],
    ['/api/visitor/me/registrations?status=upcoming'],
    [`/api/visitor/webinars/${webinar.code}/me`],
    [`/api/visitor/webinars/${webinar.code}/registrations`, 'POST'],
    [`/api/visitor/webinars/${webinar.code}/calendar.ics`],
  ]
  async function twoBrowsers() {
    const first = await world.visitor('alice')
    const second = await world.visitor('alice')
    world.clock.advance({ seconds: 1 })
    return [first, second] as const
  }

  it('is refused on every page after its person signed out, also in another browser and for a copied cookie', async () => {
    const [first, second] = await twoBrowsers()
    const copied = copyOf(first)

    const { status, body } = await first.post('/api/visitor/sign-out')

    expect({ status, body }).toEqual({ status: 200, body: { outcome: 'signed_out' } })
    expect(first.cookies.has('livehall_visitor')).toBe(false)
    for (const cookie of [copied, copyOf(second)])
      for (const [path, method] of pages()) expect([path, await withCookie(cookie, path, method)]).toEqual([path, 401])
  })

  it('is new after the next sign-in and works in the same second', async () => {
    const [first] = await twoBrowsers()
    await first.post('/api/visitor/sign-out')
    world.clock.advance({ seconds: 0.2 })

    const again = await world.visitor('alice')

    expect((await again.get('/api/visitor/me')).status).toBe(200)
    expect(await present()).toHaveLength(1)
  })

  it('ends when an operator signs the contact out, which is in the activity log; others keep theirs', async () => {
    const [first] = await twoBrowsers()
    const bob = await world.visitor('bob')
    const [alice] = await world.product.db.select().from(contacts).orderBy(contacts.createdAt).limit(1)
    const operator = await world.operator('operator')

    const answer = await operator.post(`/api/admin/contacts/${alice?.id}/sign-out`)

    expect(answer).toMatchObject({ status: 200, body: { outcome: 'signed_out' } })
    expect((await first.get('/api/visitor/me')).status).toBe(401)
    expect((await bob.get('/api/visitor/me')).status).toBe(200)
    expect(
      await world.product.db.select().from(auditEntries).where(eq(auditEntries.action, 'contact.signed_out')),
    ).toMatchObject([{ subjectType: 'contact', subjectId: alice?.id }])
  })

  it('is not ended by a viewer', async () => {
    await world.visitor('alice')
    const [alice] = await present()

    const answer = await (await world.operator('viewer')).post(`/api/admin/contacts/${alice?.id}/sign-out`)

    expect(answer.status).toBe(403)
  })

  it('of a merged contact ends with the sessions of the remaining one, and works before', async () => {
    const [older, younger] = await olderAndYounger()
    await merge(older.id, younger.id)
    const session = sessionOf(younger.id)
    world.clock.advance({ seconds: 1 })
    expect(await withCookie(session, '/api/visitor/me')).toBe(200)

    await (await world.operator('operator')).post(`/api/admin/contacts/${older.id}/sign-out`)

    for (const [path, method] of pages()) expect([path, await withCookie(session, path, method)]).toEqual([path, 401])
  })

  it.each([
    ['before its contact was merged', ['revoke younger', 'merge younger into older']],
    [
      'before the contact it leads to was merged further',
      ['merge younger into older', 'revoke older', 'merge older into oldest'],
    ],
  ])('stays ended when it was revoked %s', async (_, steps) => {
    const [older, younger] = await olderAndYounger()
    const [oldest] = await world.product.db
      .insert(contacts)
      .values({ source: 'panel', createdAt: new Date(0) })
      .returning()
    const session = sessionOf(younger.id)
    const operator = await world.operator('operator')

    for (const step of steps) {
      world.clock.advance({ seconds: 1 })
      if (step === 'revoke younger') await operator.post(`/api/admin/contacts/${younger.id}/sign-out`)
      if (step === 'revoke older') await operator.post(`/api/admin/contacts/${older.id}/sign-out`)
      if (step === 'merge younger into older') await merge(older.id, younger.id)
      if (step === 'merge older into oldest') await merge(oldest?.id ?? '', older.id)
    }

    for (const [path, method] of pages()) expect([path, await withCookie(session, path, method)]).toEqual([path, 401])
  })

  const sessionOf = (contactId: string) =>
    `${VISITOR_COOKIE}=${visitorSessions(world.product.keys, world.clock).issue({ contactId, via: 'h5' }).token}`
  const merge = (a: string, b: string) =>
    world.product.db.transaction((tx) =>
      mergeContacts({ ids: [a, b], reason: 'confirmed_phone', at: world.clock.now() }, tx),
    )
  async function olderAndYounger() {
    const now = world.clock.now().getTime()
    const rows = await world.product.db
      .insert(contacts)
      .values([
        { source: 'panel', createdAt: new Date(now - 2000) },
        { source: 'panel', createdAt: new Date(now - 1000) },
      ])
      .returning()
    return rows as [(typeof rows)[0], (typeof rows)[0]]
  }
})
