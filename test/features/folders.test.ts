import type { ErrorReply } from '../../shared/contracts/errors'
import type { Folder } from '../../shared/contracts/folders'
import type { HttpClient } from '../runtime/http-client'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'

describe('folders', () => {
  let world: TestWorld
  let operator: HttpClient
  beforeEach(async () => {
    world = await openWorld()
    operator = await world.operator('operator')
  })
  afterEach(() => world.close())

  const make = (name: string, parentId: string | null = null) =>
    operator.post<Folder & ErrorReply>('/api/admin/folders', { name, parentId })
  const made = (name: string, parentId: string | null = null) => expectOk<Folder>(make(name, parentId))
  const change = (id: string, body: unknown) => operator.patch<Folder & ErrorReply>(`/api/admin/folders/${id}`, body)
  const all = () => expectOk<{ items: Folder[]; unfiledCount: number }>(operator.get('/api/admin/folders'))
  const names = async () => (await all()).items.map(({ name }) => name)

  it('are listed in their own order, parents before children', async () => {
    const first = await made('一')
    await made('二')
    await made('一之一', first.id)

    await change(first.id, { position: 1 })

    expect(await names()).toEqual(['二', '一', '一之一'])
  })

  it('go two levels deep and no deeper', async () => {
    const top = await made('一级')
    const below = await made('二级', top.id)
    const other = await made('另一个')

    const third = await make('三级', below.id)
    const pushedDown = await change(top.id, { parentId: other.id })

    expect(third).toMatchObject({ status: 400, body: { error: { message: '分组最多两级' } } })
    expect(pushedDown).toMatchObject({ status: 400, body: { error: { message: '分组最多两级' } } })
  })

  it('have unique names within one parent, also when two people create them at once', async () => {
    const replies = await Promise.all([make('同名'), make('同名'), make('同名')])
    const elsewhere = await make('同名', (await all()).items[0]?.id)

    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409, 409])
    expect(elsewhere.status).toBe(200)
  })

  it('keep their name when they are only moved', async () => {
    const top = await made('上级')
    const folder = await made('要移动的')

    const { body } = await change(folder.id, { parentId: top.id })

    expect(body).toMatchObject({ name: '要移动的', parentId: top.id, position: 0 })
  })

  it('are not deleted while they contain folders, and their webinars have no folder afterwards', async () => {
    const top = await made('上级')
    const below = await made('下级', top.id)
    const webinar = await world.webinar({ folderId: below.id })

    const refused = await operator.delete<ErrorReply>(`/api/admin/folders/${top.id}`)
    const deleted = await operator.delete<{ unfiled: number }>(`/api/admin/folders/${below.id}`)

    expect(refused).toMatchObject({ status: 409, body: { error: { message: expect.stringContaining('1 个子分组') } } })
    expect(deleted.body).toEqual({ unfiled: 1 })
    expect((await operator.get(`/api/admin/webinars/${webinar.id}`)).body).toMatchObject({ folder: null })
    expect(await all()).toMatchObject({ items: [{ name: '上级' }], unfiledCount: 1 })
  })

  it('count their webinars', async () => {
    const folder = await made('有直播的')
    await world.webinar({ folderId: folder.id })

    expect((await all()).items).toEqual([expect.objectContaining({ webinarsCount: 1 })])
  })

  it('accept any characters as a name, and show them unchanged', async () => {
    const { body } = await make('<b onclick="x">粗</b>')

    expect(body.name).toBe('<b onclick="x">粗</b>')
  })
})
