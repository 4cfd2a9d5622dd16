import { desc, sql } from 'drizzle-orm'
import { auditEntries } from '../../cloudfunctions/db/tables/audit-entries'
import type { MenuButton, OfficialAccountMenu, OfficialAccountView } from '../../shared/contracts/official-account'
import type { WebinarDetail } from '../../shared/contracts/webinars'
import { openWorld, type TestWorld } from '../runtime/world'

const PATH = '/api/admin/official-account'
const leaf = (name: string, url: string) => ({ name, kind: 'view' as const, url, pagePath: '' })
const button = (name: string, url: string, more: Partial<MenuButton> = {}): MenuButton => ({
  ...leaf(name, url),
  children: [],
  ...more,
})

describe('the official account in the panel', () => {
  let world: TestWorld
  let webinar: WebinarDetail
  beforeAll(async () => {
    world = await openWorld()
    webinar = await world.webinar()
  })
  beforeEach(async () => {
    await world.product.db.execute(sql`truncate contacts, wechat_followers, wechat_events cascade`)
    await world.wechat('POST', 'reset')
  })
  afterAll(() => world.close())

  const view = async () => (await (await world.operator('viewer')).get<OfficialAccountView>(PATH)).body
  const readMenu = async () => (await (await world.operator('viewer')).get<OfficialAccountMenu>(`${PATH}/menu`)).body
  const publish = async (buttons: MenuButton[], role: 'owner' | 'operator' | 'viewer' = 'operator') =>
    (await world.operator(role)).put<OfficialAccountMenu>(`${PATH}/menu`, { buttons })

  it('shows which account it is, that it works, and the address for WeChat’s message push', async () => {
    expect(await view()).toMatchObject({
      name: '星河云课堂',
      kind: 'verified_service',
      refusal: '',
      hasMiniProgram: true,
      push: { url: `${world.origin}/api/wechat/push`, mode: 'safe', isConfigured: true, lastEvent: null },
      followers: { following: 0 },
    })
  })

  it('counts who follows, who came and left this week, and who came through a webinar’s code', async () => {
    const { url } = await world.product.officialAccount.sceneQr(`act_${webinar.code}`)
    await world.wechat('POST', 'follow', { person: 'carol', url })
    await world.wechat('POST', 'follow', { person: 'ella' })
    await world.wechat('POST', 'follow', { person: 'frank' })
    world.clock.advance({ minutes: 1 })
    await world.wechat('POST', 'unfollow', { person: 'frank' })
    await world.drainJobs()

    const { followers, push } = await view()

    expect(followers).toEqual({ following: 2, newIn7Days: 2, leftIn7Days: 1, fromWebinars: 1 })
    expect(push).toMatchObject({ lastEvent: 'unsubscribe', waiting: 0 })
  })

  it('publishes the menu, and reads the current menu back from WeChat', async () => {
    const { hallUrl, hallPagePath } = await readMenu()
    const menu = [
      button('直播大厅', hallUrl, { kind: 'mini_program', pagePath: hallPagePath }),
      button('精彩直播', '', { kind: 'group', children: [leaf('本周直播', webinar.link), leaf('我的报名', hallUrl)] }),
    ]

    const published = await publish(menu)

    expect(published.body).toMatchObject({ isPublished: true, buttons: menu })
    expect((await readMenu()).buttons).toEqual(menu)
    const [entry] = await world.product.db.select().from(auditEntries).orderBy(desc(auditEntries.id)).limit(1)
    expect(entry).toMatchObject({ action: 'menu.published', before: { buttons: [] } })
  })

  it('opens the page of a menu button that a follower taps', async () => {
    await publish([button('本周直播', webinar.link)])

    const tapped = await world.wechat<{ url: string }>('POST', 'menu-tap', { person: 'alice', path: [0] })
    await world.drainJobs()

    expect(tapped.url).toBe(webinar.link)
    expect((await view()).push.lastEvent).toBe('VIEW')
  })

  it('removes the menu when the last button is removed', async () => {
    await publish([button('大厅', webinar.link)])

    expect((await publish([])).body).toMatchObject({ isPublished: false, buttons: [] })
  })

  it('shows at the field what WeChat would refuse, before WeChat is called', async () => {
    const refused = await publish([button('直播大厅首页', 'ftp://example.com')])

    expect(refused).toMatchObject({
      status: 400,
      body: {
        error: {
          code: 'bad_input',
          fields: {
            'buttons.0.name': expect.stringContaining('16 字节'),
            'buttons.0.url': expect.stringContaining('http'),
          },
        },
      },
    })
    expect((await readMenu()).isPublished).toBe(false)
  })

  it('shows why WeChat refused', async () => {
    await world.wechat('POST', 'next-answer', { path: '/cgi-bin/menu/create', answer: { errcode: 85005 } })

    const refused = await publish([button('大厅', webinar.link)])

    expect(refused).toMatchObject({
      status: 502,
      body: {
        error: {
          code: 'wechat_refused',
          message: expect.stringContaining('关联'),
          providerMessage: expect.stringContaining('appid not bind'),
        },
      },
    })
  })

  it('lets a viewer read and not publish', async () => {
    expect((await publish([button('大厅', webinar.link)], 'viewer')).status).toBe(403)
  })
})
