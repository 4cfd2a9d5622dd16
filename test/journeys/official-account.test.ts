import { startWithVhall } from '../runtime/at-panel'
import type { Watched } from '../runtime/browser'
import { setOut, type Journey } from '../runtime/journey'
import { fillForm } from '../runtime/on-phone'
import type { StartedProduct } from '../runtime/started-product'

const TITLE = '服务号里的增长课'
const MOST_SECONDS_TO_GO_ON = 2

type Account = {
  isFollowing: boolean
  chat: { kind: string; title: string; url: string }[]
  codes: { scene: string; url: string }[]
}

describe('the way from the official account into a webinar, in the browser', () => {
  let journey: Journey
  let product: StartedProduct
  let desk: Watched
  let carol: Watched
  beforeAll(async () => {
    journey = await setOut()
    product = journey.product
    ;[desk, carol] = await Promise.all([journey.desk(), journey.phone()])
  }, 120_000)
  afterAll(() => journey?.end())

  const account = () => product.wechat<Account>('GET', 'account/carol')
  /** Opens a link on Carol's phone. */
  const onPhone = (url: string) =>
    product.phone('carol', new URL(url).pathname.replace(/^\/m/, '') + new URL(url).search)
  const codeOf = (url: string) => new URL(url).searchParams.get('code') ?? ''

  it('lets an operator ask WeChat visitors to follow first', async () => {
    const { page } = desk
    await startWithVhall(page, product)
    await page.goto(`${product.panel}/webinars/new`)
    await page.getByLabel('活动标题').fill(TITLE)
    await page.locator('#webinar_mustFollow').click()
    await page.getByRole('button', { name: '创建直播' }).click()

    await page.getByRole('heading', { name: TITLE }).first().waitFor()
  })

  it('stops a new visitor with the account’s QR code, and continues within two seconds of the follow', async () => {
    const { page } = carol
    await page.goto(product.phone('carol', '/hall'))
    await page.getByText(TITLE).first().click()
    await page.getByText('立即报名').click()
    await page.getByText('关注「星河云课堂」后继续').waitFor()
    await page.getByRole('img', { name: /二维码/ }).waitFor()
    const [code] = (await account()).codes

    expect(await product.wechat('POST', 'scan', { person: 'carol', url: code?.url })).toMatchObject({
      shows: 'account',
    })
    await product.wechat('POST', 'follow', { person: 'carol', url: code?.url })
    const followedAt = Date.now()

    await page.getByPlaceholder(/姓名/).waitFor()
    expect((Date.now() - followedAt) / 1000).toBeLessThan(MOST_SECONDS_TO_GO_ON + 1)
  })

  it('includes a message card that opens this webinar, where the visitor registers', async () => {
    const { page } = carol
    const [card] = (await account()).chat
    expect(card).toMatchObject({ kind: 'card', title: TITLE })

    await page.goto(onPhone(card?.url ?? ''))
    await page.getByText('立即报名').click()
    await fillForm(page, { name: '王思琪', phone: '13800138003', email: 'wang@example.com' })

    await page.getByText('报名成功').first().waitFor()
  })

  it('includes a menu published from the panel, through which a known contact needs one tap', async () => {
    const { page } = desk
    await page.goto(`${product.panel}/webinars/new`)
    await page.getByLabel('活动标题').fill('菜单里的下一场')
    await page.getByRole('button', { name: '创建直播' }).click()
    await page.getByRole('heading', { name: '菜单里的下一场' }).first().waitFor()
    await page.getByRole('link', { name: '公众号' }).click()
    await page.getByRole('button', { name: '添加一级菜单' }).click()
    await page.getByLabel('名称').fill('本周直播')
    await page.getByRole('combobox', { name: '打开的页面' }).click()
    await page.getByTitle('菜单里的下一场').click()
    await page.getByRole('button', { name: '发布菜单' }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /发\s*布/ })
      .click()
    await page.getByText('菜单已发布').waitFor()

    const { url } = await product.wechat<{ url: string }>('POST', 'menu-tap', { person: 'carol', path: [0] })
    const phone = carol.page
    await phone.goto(onPhone(url))
    await phone.getByText('立即报名').click()

    await phone.getByText('已报名').first().waitFor()
  })

  it('recognises the person in the mini-program as the same contact', async () => {
    const [card] = (await account()).chat
    const asked = {
      person: 'carol',
      name: 'visitor',
      data: { path: `/api/visitor/webinars/${codeOf(card?.url ?? '')}/me`, method: 'GET' },
    }

    const { result } = await product.wechat<{ result: { body: object } }>('POST', 'cloud-call', asked)

    expect(result.body).toMatchObject({ registration: 'registered' })
    const { page } = desk
    await page.getByRole('link', { name: '客户' }).click()
    await page.getByRole('link', { name: '王思琪' }).first().waitFor()
    expect(await page.getByRole('link', { name: '王思琪' }).count()).toBe(1)
  })

  it('caused no error in any browser', () => {
    expect([...desk.complaints, ...carol.complaints]).toEqual([])
  })
})
