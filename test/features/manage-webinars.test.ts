import { inArray, sql } from 'drizzle-orm'
import { contacts } from '../../cloudfunctions/db/tables/contacts'
import { registrations } from '../../cloudfunctions/db/tables/registrations'
import { webinars } from '../../cloudfunctions/db/tables/webinars'
import type { ErrorReply } from '../../shared/contracts/errors'
import type { Folder } from '../../shared/contracts/folders'
import type { Registrant, WebinarRow } from '../../shared/contracts/webinars'
import type { HttpClient } from '../runtime/http-client'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'

type List = { items: WebinarRow[]; total: number; statusCounts: Record<string, number> }

describe('the list of webinars', () => {
  let world: TestWorld
  let operator: HttpClient
  let parent: Folder
  let child: Folder
  const ids: Record<string, string> = {}
  beforeAll(async () => {
    world = await openWorld({ at: '2026-12-01T04:00:00.000Z' })
    operator = await world.operator('operator')
    parent = await makeFolder('产品线')
    child = await makeFolder('手机', parent.id)
    await addWebinars()
    await addPeople()
  })
  afterAll(() => world.close())

  const list = (query = '') => expectOk<List>(operator.get(`/api/admin/webinars${query}`))
  const titles = async (query = '') => (await list(query)).items.map(({ title }) => title)

  it('shows the newest start first, with its figures', async () => {
    const { items, total, statusCounts } = await list()

    expect(items.map(({ title }) => title)).toEqual(['丁 100%', '丙', '乙', '甲'])
    expect(items.at(-1)).toMatchObject({
      status: 'ended',
      registeredCount: 3,
      watchedCount: 2,
      notWatchedCount: 1,
      viewCount: 7,
      accountName: '微吼',
      isSyncing: false,
    })
    expect(total).toBe(4)
    expect(statusCounts).toEqual({ all: 4, upcoming: 2, live: 1, ended: 1 })
  })

  it.each([
    ['?status=upcoming', ['丁 100%', '丙'], 2],
    ['?search=乙', ['乙'], 1],
    ['?search=100%25', ['丁 100%'], 1],
    ['?search=%25', ['丁 100%'], 1],
    ['?isListed=false', ['丙'], 1],
    ['?provider=zoom', [], 0],
    ['?startsFrom=2026-12-03T00:00:00Z&startsTo=2026-12-04T00:00:00Z', ['丙'], 1],
    ['?sort=registeredCount&order=desc', ['甲', '乙', '丙', '丁 100%'], 4],
    ['?sort=startsAt&order=asc', ['甲', '乙', '丙', '丁 100%'], 4],
    ['?sort=viewCount&order=desc&pageSize=1', ['甲'], 4],
    ['?pageSize=2&page=2', ['乙', '甲'], 4],
  ])('finds and sorts by %s', async (query, expected, total) => {
    const found = await list(query)

    const inAnyOrder = query.includes('registeredCount')
    const found4 = found.items.map(({ title }) => title)
    expect(inAnyOrder ? [found4.slice(0, 2), found4.slice(2).toSorted()] : found4).toEqual(
      inAnyOrder ? [expected.slice(0, 2), expected.slice(2).toSorted()] : expected,
    )
    expect(found.total).toBe(total)
  })

  it('counts each status under the same filters', async () => {
    const { total, statusCounts } = await list('?isListed=true&status=live')

    expect(total).toBe(1)
    expect(statusCounts).toEqual({ all: 3, upcoming: 1, live: 1, ended: 1 })
  })

  it('shows the webinars of a folder and of the folders below it', async () => {
    expect(await titles(`?folderId=${parent.id}`)).toEqual(['乙', '甲'])
    expect(await titles(`?folderId=${child.id}`)).toEqual(['乙'])
  })

  it('refuses an unknown sort order and names its field', async () => {
    const reply = await operator.get<ErrorReply>('/api/admin/webinars?sort=secret')

    expect(reply).toMatchObject({ status: 400, body: { error: { fields: { sort: '不是可选的值' } } } })
  })

  it('lists the people of a webinar by group, masked, with the size of every group', async () => {
    const people = await expectOk<{ items: Registrant[]; total: number; counts: Record<string, number> }>(
      operator.get(`/api/admin/webinars/${ids['甲']}/registrants?audience=not_watched`),
    )

    expect(people.counts).toEqual({ registered: 3, watched: 2, not_watched: 1, pending: 0, cancelled: 1 })
    expect(people.total).toBe(1)
    expect(people.items).toEqual([
      expect.objectContaining({
        name: '客户3',
        maskedPhone: '138****8003',
        maskedEmail: 'p***@example.com',
        hasWatched: false,
      }),
    ])
    expect(JSON.stringify(people)).not.toContain('13800138003')
  })

  it.each([
    ['客户2', ['客户2']],
    ['138 0013 8002', ['客户2']],
    ['+8613800138002', ['客户2']],
    ['P2@example.com', ['客户2']],
    ['1380013', []],
  ])('finds registrants by “%s”', async (search, names) => {
    const people = await expectOk<{ items: Registrant[] }>(
      operator.get(`/api/admin/webinars/${ids['甲']}/registrants?search=${encodeURIComponent(search)}`),
    )

    expect(people.items.map(({ name }) => name)).toEqual(names)
  })

  it('unlists, lists and moves many at once', async () => {
    const both = [ids['丙'], ids['丁']]
    const change = (body: unknown) =>
      expectOk<{ changed: number }>(operator.post('/api/admin/webinars/batch', { ids: both, change: body }))

    const changed = [await change({ action: 'list' }), await change({ action: 'move', folderId: child.id })]
    const moved = await titles(`?folderId=${child.id}`)
    await change({ action: 'move', folderId: null })
    await world.product.db
      .update(webinars)
      .set({ isListed: false })
      .where(inArray(webinars.id, [ids['丙'] ?? '']))

    expect(changed).toEqual([{ changed: 2 }, { changed: 2 }])
    expect(moved).toEqual(['丁 100%', '丙', '乙'])
  })

  it('changes none when one of them does not exist', async () => {
    const reply = await operator.post<ErrorReply>('/api/admin/webinars/batch', {
      ids: [ids['甲'], crypto.randomUUID()],
      change: { action: 'unlist' },
    })

    expect(reply).toMatchObject({ status: 404, body: { error: { message: expect.stringContaining('未作任何修改') } } })
    expect((await list('?isListed=false')).items.map(({ title }) => title)).toEqual(['丙'])
  })

  async function makeFolder(name: string, parentId: string | null = null): Promise<Folder> {
    return expectOk<Folder>(operator.post('/api/admin/folders', { name, parentId }))
  }

  async function addWebinars(): Promise<void> {
    const { id: providerAccountId } = await world.connectVhall()
    const made = await world.product.db
      .insert(webinars)
      .values(
        [
          {
            title: '甲',
            code: 'aaaaaaa1',
            status: 'ended' as const,
            day: 1,
            folderId: parent.id,
            viewCount: 7,
            isListed: true,
          },
          {
            title: '乙',
            code: 'aaaaaaa2',
            status: 'live' as const,
            day: 2,
            folderId: child.id,
            viewCount: 3,
            isListed: true,
          },
          {
            title: '丙',
            code: 'aaaaaaa3',
            status: 'upcoming' as const,
            day: 3,
            folderId: null,
            viewCount: 0,
            isListed: false,
          },
          {
            title: '丁 100%',
            code: 'aaaaaaa4',
            status: 'upcoming' as const,
            day: 4,
            folderId: null,
            viewCount: 0,
            isListed: true,
          },
        ].map(({ day, ...rest }) => ({
          ...rest,
          provider: 'vhall' as const,
          providerAccountId,
          externalId: rest.code,
          providerState: 'ready' as const,
          startsAt: new Date(`2026-12-0${day}T06:00:00Z`),
          endsAt: new Date(`2026-12-0${day}T07:00:00Z`),
        })),
      )
      .returning({ id: webinars.id, title: webinars.title })
    for (const { id, title } of made) ids[title.slice(0, 1)] = id
  }

  async function addPeople(): Promise<void> {
    const people = await world.product.db
      .insert(contacts)
      .values(
        [1, 2, 3, 4].map((n) => ({
          name: `客户${n}`,
          phone: `+861380013800${n}`,
          email: `p${n}@example.com`,
          source: 'mini_program' as const,
        })),
      )
      .returning({ id: contacts.id })
    const at = new Date('2026-12-01T01:00:00Z')
    await world.product.db.insert(registrations).values(
      people.map(({ id }, n) => ({
        webinarId: ids['甲'] ?? '',
        contactId: id,
        status: n === 3 ? ('cancelled' as const) : ('registered' as const),
        registeredAt: at,
        source: 'h5' as const,
        watchedLive: n === 0,
        watchedReplay: n === 1,
      })),
    )
    await world.product.db
      .insert(registrations)
      .values({ webinarId: ids['乙'] ?? '', contactId: people[0]?.id ?? sql`null`, registeredAt: at, source: 'h5' })
  }
})
