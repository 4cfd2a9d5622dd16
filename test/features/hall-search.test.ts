import { eq } from 'drizzle-orm'
import { webinars } from '../../cloudfunctions/db/tables/webinars'
import type { ErrorReply } from '../../shared/contracts/errors'
import type { Folder } from '../../shared/contracts/folders'
import type { HallView } from '../../shared/contracts/visitor'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'

describe('searching the hall', () => {
  let world: TestWorld
  let folder: Folder
  beforeAll(async () => {
    world = await openWorld()
    folder = await expectOk<Folder>(
      (await world.operator()).post('/api/admin/folders', { name: '产品', parentId: null }),
    )
    await world.webinar({ title: '秋季新品发布会', hostName: '张明' })
    const ended = await world.webinar({ title: '秋季复盘', hostName: '李娜', folderId: folder.id })
    await world.product.db.update(webinars).set({ status: 'ended' }).where(eq(webinars.id, ended.id))
    await world.webinar({ title: '转化率提升 50%', hostName: 'Lucy Zhang' })
    await world.webinar({ title: '秋季内部会', isListed: false })
  })
  afterAll(() => world.close())

  const hall = (query: string) => expectOk<HallView>(world.anyone.get(`/api/visitor/hall${query}`))
  const titles = async (query: string) => (await hall(query)).items.map(({ title }) => title)

  it.each([
    ['finds part of a title', '?search=秋季', ['秋季新品发布会', '秋季复盘']],
    ['finds a host', '?search=张明', ['秋季新品发布会']],
    ['ignores letter case', '?search=lucy', ['转化率提升 50%']],
    ['finds a literal percent sign', '?search=%25', ['转化率提升 50%']],
    ['finds a literal underscore', '?search=_', []],
    ['combines with the state', '?search=秋季&status=ended', ['秋季复盘']],
    ['finds nothing that is not listed', '?search=内部会', []],
    ['shows everything for spaces alone', '?search=%20%20', ['秋季新品发布会', '转化率提升 50%', '秋季复盘']],
  ])('%s', async (_what, query, expected) => {
    expect((await titles(query)).toSorted()).toEqual(expected.toSorted())
  })

  it('combines with a folder and a state, and counts with all filters applied', async () => {
    const { items, counts } = await hall(`?search=秋季&folder=${folder.id}&status=ended`)

    expect(items.map(({ title }) => title)).toEqual(['秋季复盘'])
    expect(counts).toEqual({ all: 1, live: 0, upcoming: 0, ended: 1 })
  })

  it('keeps offering every folder and the carousel while nothing is found', async () => {
    const found = await hall('?search=没有这一场')

    expect(found).toMatchObject({ items: [], counts: { all: 0 }, folders: [{ name: '产品' }] })
  })

  it('refuses an invalid search', async () => {
    const reply = await world.anyone.get<ErrorReply>(`/api/visitor/hall?search=${'长'.repeat(65)}`)

    expect(reply).toMatchObject({ status: 400, body: { error: { fields: { search: expect.any(String) } } } })
  })
})
