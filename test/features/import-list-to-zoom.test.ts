import type { ListImportView } from '../../shared/contracts/list-imports'
import type { WebinarDetail } from '../../shared/contracts/webinars'
import { csv } from '../runtime/list-file'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'
import { ZOOM_ADMIN, ZOOM_HOST, zoomStory } from '../runtime/zoom-story'

type AtZoom = { email: string; status: string }

describe('a list of registrants for a webinar at Zoom', () => {
  let world: TestWorld
  let webinar: WebinarDetail
  beforeEach(async () => {
    world = await openWorld()
    const story = zoomStory(world)
    await story.connect()
    webinar = await story.webinar()
  })
  afterEach(() => world.close())

  async function imported(bytes: Uint8Array): Promise<ListImportView> {
    const operator = await world.operator()
    const list = {
      file: { name: '名单.csv', type: 'text/csv', bytes },
      webinarId: webinar.id,
      timeZone: 'Asia/Shanghai',
    }
    const { id } = await expectOk<ListImportView>(operator.upload('/api/admin/imports/lists', list))
    await expectOk(operator.post(`/api/admin/imports/${id}/confirm`, {}))
    await world.drainJobs()
    return expectOk(operator.get(`/api/admin/imports/${id}`))
  }
  const atZoom = async () =>
    (await world.zoom<{ people: AtZoom[] }>('GET', `webinars/${webinar.externalId}`)).people
      .map(({ email, status }) => `${email} ${status}`)
      .toSorted()

  it('registers its people there too, once each, however often it is imported', async () => {
    const file = csv('姓名,邮箱', '李薇,li.wei@customer.example', '王芳,wang.fang@customer.example')

    await imported(file)
    const again = await imported(file)

    expect(again.counts).toMatchObject({ already: 2, updated: 0 })
    expect(await atZoom()).toEqual(['li.wei@customer.example approved', 'wang.fang@customer.example approved'])
  })

  it('registers no host or panelist, and cancels at Zoom the people that a newer list cancels', async () => {
    await imported(csv('姓名,邮箱,报名状态', '李薇,li.wei@customer.example,已通过'))

    const done = await imported(
      csv('姓名,邮箱,报名状态', '李薇,li.wei@customer.example,已取消', `主持人,${ZOOM_HOST},`, `连接人,${ZOOM_ADMIN},`),
    )

    expect(done.counts).toMatchObject({ updated: 1, skipped: 2 })
    expect(done.preview.rowErrors.map(({ code }) => code)).toEqual(['is_panelist', 'is_panelist'])
    // Zoom lists a person whose registration was cancelled as denied.
    expect(await atZoom()).toEqual(['li.wei@customer.example denied'])
  })
})
