import type { WebinarDetail } from '../../shared/contracts/webinars'
import { askPanel, startWithVhall } from '../runtime/at-panel'
import type { Watched } from '../runtime/browser'
import { setOut, type Journey } from '../runtime/journey'
import { fillForm } from '../runtime/on-phone'
import type { StartedProduct } from '../runtime/started-product'

describe('a tag that registers, in the browser', () => {
  let journey: Journey
  let product: StartedProduct
  let desk: Watched
  let bob: Watched
  let webinars: WebinarDetail[]
  beforeAll(async () => {
    journey = await setOut()
    product = journey.product
    ;[desk, bob] = await Promise.all([journey.desk(), journey.phone()])
    webinars = await prepare()
  }, 120_000)
  afterAll(() => journey?.end())

  it('starts with somebody who registers for a webinar on their phone', async () => {
    const { page } = bob

    await page.goto(product.phone('bob', `/webinar?code=${webinars[0]!.code}`))
    await page.getByText('立即报名').click()
    await fillForm(page, { name: '陈志远', phone: '13800138002', email: 'chen@acme.com' })

    await page.getByText('报名成功').first().waitFor()
  })

  it('is added to the contact in the list', async () => {
    const { page } = desk

    await page.goto(`${product.panel}/contacts`)
    await page
      .getByRole('row', { name: /陈志远/ })
      .getByRole('checkbox')
      .check()
    await page.getByRole('button', { name: '添加标签' }).click()
    await page.getByLabel('要添加的标签').fill('重点客户')
    await page.keyboard.press('Enter')
    await page.getByText('给 1 位客户添加标签').click()
    await page.getByRole('dialog').getByRole('button', { name: '添加标签' }).click()

    await page
      .getByRole('row', { name: /陈志远/ })
      .getByText('重点客户')
      .waitFor()
  })

  it('registers contacts with it for the next webinar, whose id is typed as people write it', async () => {
    const { page } = desk
    const [, next] = webinars

    await page.goto(`${product.panel}/workflows`)
    await page.getByRole('button', { name: '新建流程' }).first().click()
    await page.getByLabel('名称').fill('重点客户报名下一场')
    await page.getByText('获得标签', { exact: true }).click()
    await page.getByLabel('标签', { exact: true }).click()
    await page.getByTitle('重点客户').click()
    await page.getByLabel('直播编号').fill('999 8888 7777')
    await page.getByText('没有任何已连接的账号有编号 99988887777 的直播').waitFor()
    await page.getByLabel('直播编号').fill(next!.externalId!.replace(/(.{3})/, '$1-'))
    await page.getByText('《下一场》').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: '新建流程' }).click()
    await page.getByText('现有的 1 位也一起报名').click()
    await page.getByRole('button', { name: /^开\s*启$/ }).click()

    await page.getByText('已报名 1').waitFor()
    await bob.page.goto(product.phone('bob', '/mine'))
    await bob.page.getByRole('link', { name: '下一场' }).first().waitFor()
  })

  it('invites to the following webinar, where the panel shows a registration when it is confirmed', async () => {
    const { page } = desk

    await page.goto(`${product.panel}/webinars/${webinars[2]!.id}?tab=program`)
    await page.getByRole('button', { name: '邀请客户' }).click()
    await page.getByRole('dialog').getByLabel('标签', { exact: true }).click()
    await page.getByTitle('重点客户').click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^邀\s*请$/ })
      .click()
    await page.getByText('已邀请 1 人').waitFor()
    await page.getByRole('button', { name: /全部已邀请的/ }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^报\s*名$/ })
      .click()
    await page.getByText('正在为 1 人报名').waitFor()

    await page
      .getByRole('row', { name: /陈志远/ })
      .getByText('已报名')
      .waitFor()
    await page.getByRole('button', { name: '查看日志' }).click()
    await page.getByRole('heading', { name: '再下一场' }).waitFor()
  })

  it('excludes colleagues by their domain after a preview, and one contact is deleted by name', async () => {
    const { page } = desk

    await page.goto(`${product.panel}/sync-exclusions`)
    await page.getByLabel('不成为客户的域名：域名').fill('@ACME.com')
    await page.getByRole('button', { name: '查看影响' }).first().click()
    await page.getByText('现有客户 1 位').waitFor()
    await page.getByRole('button', { name: /^排\s*除$/ }).click()
    await page.getByText('已排除 acme.com').waitFor()
    await page.goto(`${product.panel}/contacts`)
    await page.getByRole('link', { name: '陈志远' }).click()
    await page.getByRole('button', { name: '删除客户' }).click()
    await page.getByLabel('输入客户姓名确认').fill('陈志远')
    await page.getByRole('button', { name: '永久删除' }).click()

    await page.getByText('还没有客户').waitFor()
  })

  it('caused no error in any browser', () => {
    expect([...desk.complaints, ...bob.complaints]).toEqual([])
  })

  /** Signed in, with VHall connected and three upcoming webinars. */
  async function prepare(): Promise<WebinarDetail[]> {
    const { page } = desk
    const { accountId } = await startWithVhall(page, product)
    const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
    const made: WebinarDetail[] = []
    for (const [n, title] of ['这一场', '下一场', '再下一场'].entries()) {
      made.push(
        await askPanel<WebinarDetail>(page, 'POST', '/api/admin/webinars', {
          requestKey: crypto.randomUUID(),
          providerAccountId: accountId,
          title,
          startsAt: at(24 + n),
          endsAt: at(25 + n),
          isListed: true,
        }),
      )
    }
    return made
  }
})
