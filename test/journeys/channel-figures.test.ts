import { startWithVhall } from '../runtime/at-panel'
import type { Watched } from '../runtime/browser'
import { setOut, type Journey } from '../runtime/journey'
import { fillForm } from '../runtime/on-phone'
import type { StartedProduct } from '../runtime/started-product'

const TITLE = '展会线索增长课'

describe('an acquisition channel and its figures, in the browser', () => {
  let journey: Journey
  let product: StartedProduct
  let desk: Watched
  let bob: Watched
  let short: URL
  beforeAll(async () => {
    journey = await setOut()
    product = journey.product
    ;[desk, bob] = await Promise.all([journey.desk(), journey.phone()])
  }, 120_000)
  afterAll(() => journey?.end())

  it('is created in the panel, which shows its links and refuses a code with spaces', async () => {
    const { page } = desk
    await startWithVhall(page, product)
    await page.goto(`${product.panel}/webinars/new`)
    await page.getByLabel('活动标题').fill(TITLE)
    await page.getByRole('button', { name: '创建直播' }).click()
    await page.getByRole('heading', { name: TITLE }).first().waitFor()

    await page.getByRole('tab', { name: '渠道' }).click()
    await page.getByRole('button', { name: '新建渠道' }).click()
    await page.getByLabel('渠道名称').fill('展台')
    await page.getByLabel('渠道编码').fill('trade fair')
    await page.getByRole('button', { name: /保\s*存/ }).click()
    await page.getByText('渠道编码不能有空格').waitFor()
    await page.getByLabel('渠道编码').fill('trade-fair')
    await page.getByRole('button', { name: /保\s*存/ }).click()
    await page.getByRole('row', { name: /展台/ }).getByRole('button', { name: '链接与二维码' }).click()

    short = new URL(await page.getByLabel('短链接', { exact: true }).inputValue())
    expect(short.pathname).toMatch(/^\/r\/[0-9A-Za-z]{8}$/)
  })

  it('is kept through WeChat’s sign-in and the form', async () => {
    const { page } = bob
    await page.goto(product.phone('bob', '/hall').replace('/m/hall', short.pathname))
    await page.getByText('立即报名').click()
    await fillForm(page, { name: '陈志远', phone: '13800138002', email: 'chen@example.com' })

    await page.getByText('报名成功').first().waitFor()
    await page.getByText('加入日历').waitFor()
  })

  it('shows the visit and the registration afterwards', async () => {
    const { page } = desk
    await page.reload()

    const row = page.getByRole('row', { name: /展台/ })
    await row.waitFor()
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(expect.arrayContaining(['1', '100%']))
  })

  it('caused no error in any browser', () => {
    expect([...desk.complaints, ...bob.complaints]).toEqual([])
  })
})
