import { askPanel, startWithVhall } from '../runtime/at-panel'
import type { Watched } from '../runtime/browser'
import { setOut, type Journey } from '../runtime/journey'
import type { StartedProduct } from '../runtime/started-product'

const TITLES = ['秋季第一场', '秋季第二场']
const HOUR = 3_600_000

describe('managing webinars, in the browser', () => {
  let journey: Journey
  let product: StartedProduct
  let desk: Watched
  let stranger: Watched
  const made: { id: string; code: string }[] = []
  beforeAll(async () => {
    journey = await setOut()
    product = journey.product
    ;[desk, stranger] = await Promise.all([journey.desk(), journey.phone()])
    const { page } = desk
    const { accountId } = await startWithVhall(page, product)
    for (const title of TITLES) {
      const [startsAt, endsAt] = [24, 25].map((hours) => new Date(Date.now() + hours * HOUR).toISOString())
      made.push(
        await askPanel(page, 'POST', '/api/admin/webinars', {
          requestKey: crypto.randomUUID(),
          providerAccountId: accountId,
          title,
          startsAt,
          endsAt,
        }),
      )
    }
  }, 120_000)
  afterAll(() => journey?.end())

  it('adds both webinars to a new campaign from the list, and sums them on its page', async () => {
    const { page } = desk
    await page.goto(`${product.panel}/campaigns`)
    await page.getByRole('button', { name: '新建营销活动' }).first().click()
    await page.getByRole('dialog').getByLabel('名称').fill('秋季增长季')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /保\s*存/ })
      .click()
    await page.getByRole('heading', { name: '秋季增长季' }).waitFor()

    await page.goto(`${product.panel}/`)
    for (const title of TITLES)
      await page.locator('tr.ant-table-row', { hasText: title }).locator('.ant-checkbox').click()
    await page.getByRole('button', { name: '归入营销活动' }).click()
    await page.getByRole('dialog').getByLabel('营销活动').click()
    await page.locator('.ant-select-item-option', { hasText: '秋季增长季' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '归入营销活动' }).click()
    await page.getByRole('link', { name: '秋季增长季' }).first().click()

    await page.getByRole('group', { name: '直播 2' }).waitFor()
    await page.getByRole('link', { name: TITLES[1] }).waitFor()
  })

  it('switches the live link off after an explanation, and the promo page then opens VHall’s form', async () => {
    const { page } = desk
    await page.goto(`${product.panel}/webinars/${made[0]?.id}/edit`)
    await page.getByLabel('直播链接').click()
    await page.getByRole('button', { name: '保存修改' }).click()
    await page.getByText('微吼自己的观看链接和报名表单对所有人开放').waitFor()
    await page.getByRole('button', { name: '确认切换并保存' }).click()
    await page.getByText('报名与观看在直播平台的页面进行').waitFor()

    const phone = stranger.page
    await phone.goto(`http://hub.localhost:${product.port}/m/webinar?code=${made[0]?.code}`)
    await phone.getByText('前往直播平台').click()
    await phone.getByText('打开直播平台页面').click()

    await phone.getByText('观看前请先登记').waitFor()
    expect(new URL(phone.url()).search).toBe('')
  })

  it('deletes a webinar only after its title is typed, and its link stops working at once', async () => {
    const { page } = desk
    await page.goto(`${product.panel}/webinars/${made[1]?.id}`)
    await page.getByRole('button', { name: '删除' }).click()
    const confirm = page.getByRole('button', { name: '删除这场直播' })
    await page.getByLabel('活动标题').fill('秋季')
    expect(await confirm.isDisabled()).toBe(true)
    await page.getByLabel('活动标题').fill(TITLES[1] ?? '')
    await confirm.click()
    await page.getByText('直播已删除').waitFor()

    const { activities } = await product.vhall<{ activities: { subject: string }[] }>('GET', 'activities')
    expect(activities.map(({ subject }) => subject)).toEqual([TITLES[0]])
    await stranger.page.goto(`http://hub.localhost:${product.port}/m/webinar?code=${made[1]?.code}`)
    await stranger.page.getByText('找不到这场直播').waitFor()
    expect(desk.complaints).toEqual([])
  })
})
