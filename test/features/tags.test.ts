import { sql } from 'drizzle-orm'
import { auditEntries } from '../../cloudfunctions/db/tables/audit-entries'
import { contacts } from '../../cloudfunctions/db/tables/contacts'
import { registrations } from '../../cloudfunctions/db/tables/registrations'
import { contactTags } from '../../cloudfunctions/db/tables/tags'
import { mergeContacts } from '../../cloudfunctions/features/contacts/merge-contacts'
import type { ContactDetail, ContactRow } from '../../shared/contracts/contacts'
import type { ErrorReply } from '../../shared/contracts/errors'
import type { Tag } from '../../shared/contracts/tags'
import type { HttpClient } from '../runtime/http-client'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'

describe('tags on contacts', () => {
  let world: TestWorld
  let operator: HttpClient
  let people: string[]
  beforeAll(async () => {
    world = await openWorld()
    operator = await world.operator('operator')
  })
  beforeEach(async () => {
    await world.product.db.execute(sql`truncate contacts, tags cascade`)
    const made = await world.product.db
      .insert(contacts)
      .values(['李雷', '韩梅梅', '林晓雨'].map((name) => ({ name, source: 'import' as const })))
      .returning({ id: contacts.id })
    people = made.map(({ id }) => id)
  })
  afterAll(() => world.close())

  const create = (name: string) => operator.post<Tag & ErrorReply>('/api/admin/tags', { name })
  const list = async () =>
    (await expectOk<{ items: Tag[] }>(operator.get('/api/admin/tags'))).items.map(({ name, contactsCount }) => [
      name,
      contactsCount,
    ])
  const tag = (who: object, change: { add?: string[]; remove?: string[] }) =>
    operator.post<{ changed: number } & ErrorReply>('/api/admin/tags/contacts', { who, ...change })
  const shown = async (query = '') =>
    (await expectOk<{ items: ContactRow[] }>(operator.get(`/api/admin/contacts${query}`))).items

  it('are created, renamed and deleted, each name once whatever its case', async () => {
    const { body } = await create('VIP')

    expect((await create('vip')).body.error.fields).toEqual({ name: '已有同名的标签' })
    expect(await list()).toEqual([['VIP', 0]])
    await expectOk(operator.patch(`/api/admin/tags/${body.id}`, { name: '重点客户' }))
    expect(await list()).toEqual([['重点客户', 0]])
    await expectOk(operator.delete(`/api/admin/tags/${body.id}`))
    expect(await list()).toEqual([])
    expect((await operator.delete(`/api/admin/tags/${body.id}`)).status).toBe(404)
  })

  it('are added to one contact by name, created if needed, and shown with it', async () => {
    await create('VIP')

    await expectOk(tag({ ids: [people[0]] }, { add: ['vip', '渠道'] }))

    const detail = await expectOk<ContactDetail>(operator.get(`/api/admin/contacts/${people[0]}`))
    expect(detail.tags.map(({ name }) => name)).toEqual(['VIP', '渠道'])
    expect(await list()).toEqual([
      ['VIP', 1],
      ['渠道', 1],
    ])
  })

  it('are added to a selection and removed again, and only changes are counted', async () => {
    await expectOk(tag({ ids: [people[0]] }, { add: ['老客户'] }))
    const [
      {
        tags: [made],
      },
    ] = (await shown('?search=李雷')) as [ContactRow]

    const added = await expectOk(tag({ ids: people }, { add: ['老客户'] }))
    const removed = await expectOk(tag({ ids: [people[0]!, people[1]!] }, { remove: [made!.id] }))

    expect([added, removed]).toEqual([{ changed: 2 }, { changed: 2 }])
    expect(await list()).toEqual([['老客户', 1]])
  })

  it('are added to everybody that a filter shows, or to an automatic group of a webinar', async () => {
    const webinar = await world.webinar()
    await world.product.db
      .insert(registrations)
      .values({ webinarId: webinar.id, contactId: people[2]!, registeredAt: world.clock.now(), source: 'import' })

    const byFilter = await expectOk(tag({ filter: { search: '梅', source: 'import' } }, { add: ['甲'] }))
    const byGroup = await expectOk(tag({ group: { webinarId: webinar.id, audience: 'not_watched' } }, { add: ['乙'] }))

    expect([byFilter, byGroup]).toEqual([{ changed: 1 }, { changed: 1 }])
    expect((await shown()).map(({ name, tags }) => [name, tags.map((one) => one.name)]).toSorted()).toEqual(
      [
        ['李雷', []],
        ['林晓雨', ['乙']],
        ['韩梅梅', ['甲']],
      ].toSorted(),
    )
  })

  it('filter the list of contacts', async () => {
    await expectOk(tag({ ids: [people[0]!, people[2]!] }, { add: ['甲'] }))
    const [one] = await shown('?search=李雷')

    const found = await shown(`?tagId=${one!.tags[0]!.id}`)

    expect(found.map(({ name }) => name).toSorted()).toEqual(['李雷', '林晓雨'].toSorted())
  })

  it('are kept once each when a contact is merged into another, and are removed with a deleted one', async () => {
    await expectOk(tag({ ids: [people[0]!, people[1]!] }, { add: ['甲'] }))
    await expectOk(tag({ ids: [people[1]!] }, { add: ['乙'] }))

    const kept = await world.product.db.transaction((tx) =>
      mergeContacts({ ids: [people[0]!, people[1]!], reason: 'confirmed_phone', at: world.clock.now() }, tx),
    )
    const joined = await expectOk<ContactDetail>(operator.get(`/api/admin/contacts/${kept}`))
    await expectOk(operator.delete(`/api/admin/contacts/${kept}`, { confirm: joined.name }))

    expect(joined.tags.map(({ name }) => name)).toEqual(['乙', '甲'])
    expect(await world.product.db.select().from(contactTags)).toEqual([])
  })

  it('are not changed for a deleted tag, an empty or ambiguous choice, or by a viewer', async () => {
    expect((await tag({ ids: people }, { remove: [crypto.randomUUID()] })).status).toBe(404)
    expect((await tag({ ids: [] }, { add: ['甲'] })).status).toBe(400)
    expect((await tag({ ids: people, filter: {} }, { add: ['甲'] })).status).toBe(400)
    expect((await (await world.operator('viewer')).post('/api/admin/tags', { name: '甲' })).status).toBe(403)
  })

  it('leave an audit entry of who tagged how many contacts', async () => {
    await expectOk(tag({ ids: people }, { add: ['甲'] }))

    const entries = await world.product.db
      .select()
      .from(auditEntries)
      .where(sql`action = 'contact.tagged' and occurred_at = ${world.clock.now().toISOString()}`)
    expect(entries.at(-1)).toMatchObject({ subjectId: 'selection', after: { tagsAdded: ['甲'], people: 3 } })
  })
})
