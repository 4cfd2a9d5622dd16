import path from 'node:path'
import { FIXED_APP_KEY, FIXED_SECRET_KEY } from '../../local/sandboxes/vhall/world'
import { signInAtPanel } from '../runtime/at-panel'
import type { Watched } from '../runtime/browser'
import { setOut, type Journey } from '../runtime/journey'
import { fillForm } from '../runtime/on-phone'
import type { StartedProduct } from '../runtime/started-product'

const TITLE = '秋季新品发布会：让每一次直播都带来客户'
const COVER = path.resolve(__dirname, '../../local/seed/covers/growth-clinic.jpg')

type Activity = { webinarId: number; subject: string; state: number }

describe('one webinar’s life, in the browser', () => {
  let journey: Journey
  let product: StartedProduct
  let desk: Watched
  let alice: Watched
  let bob: Watched
  beforeAll(async () => {
    journey = await setOut()
    product = journey.product
    ;[desk, alice, bob] = await Promise.all([journey.desk(), journey.phone(), journey.phone()])
  }, 120_000)
  afterAll(() => journey?.end())

  const activity = async (): Promise<Activity> => {
    const { activities } = await product.vhall<{ activities: Activity[] }>('GET', 'activities')
    return activities.find(({ subject }) => subject === TITLE) as Activity
  }

  it('lets an operator sign in and connect VHall with its two keys', async () => {
    const { page } = desk
    await signInAtPanel(page, product)
    await page.getByRole('link', { name: '直播平台' }).first().click()

    await page.getByRole('button', { name: '连接微吼' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('名称').fill('主账号')
    await dialog.getByLabel('AppKey').fill(FIXED_APP_KEY)
    await dialog.getByLabel(/SecretKey/).fill('wrong-secret-key')
    await dialog.getByRole('button', { name: /连接/ }).click()
    await dialog.getByText(/密钥/).first().waitFor()
    await dialog.getByLabel(/SecretKey/).fill(FIXED_SECRET_KEY)
    await dialog.getByRole('button', { name: /连接/ }).click()

    await page.getByText('连接正常').waitFor()
    expect(await page.content()).not.toContain(FIXED_SECRET_KEY)
  })

  it('creates a video webinar with cover, time and promo content, also at VHall', async () => {
    const { page } = desk
    await page.goto(`${product.panel}/webinars/new`)
    await page.getByLabel('活动标题').fill(TITLE)
    await page.getByLabel('主讲人').fill('周以宁')
    await page.locator('input[type=file]').first().setInputFiles(COVER)
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /确\s*定|完成|使用/ })
      .click()
    await page.locator('.ProseMirror').fill('发布会现场揭晓三款新品。')
    await page.getByRole('button', { name: '创建直播' }).click()

    await page.getByRole('heading', { name: TITLE }).first().waitFor()
    expect(await activity()).toMatchObject({ subject: TITLE, state: 2 })
  })

  it('appears in the hall, where a first-time visitor fills in the form once', async () => {
    const { page } = alice
    await page.goto(product.phone('alice', '/hall'))
    await page.getByText(TITLE).first().click()
    await page.getByText('立即报名').click()
    await fillForm(page, { name: '林晓雨', phone: '13800138001', email: 'lin@example.com' })

    await page.getByText('报名成功').first().waitFor()
  })

  it('keeps what was typed when a field is wrong, and shows which field', async () => {
    const { page } = bob
    await page.goto(product.phone('bob', '/hall'))
    await page.getByText(TITLE).first().click()
    await page.getByText('立即报名').click()
    await fillForm(page, { name: '陈志远', phone: '1380013800a', email: 'chen@example.com' })

    await page.getByText(/请填写正确的手机号/).waitFor()
    expect(await page.getByPlaceholder(/姓名/).inputValue()).toBe('陈志远')
    await page.getByPlaceholder(/手机/).fill('13800138002')
    await page.getByText('提交报名').click()
    await page.getByText('报名成功').first().waitFor()
  })

  it('turns live on the phone without a reload, and one tap opens VHall’s room after our K check', async () => {
    const { page } = alice
    const code = new URL(page.url()).searchParams.get('code')
    await page.goto(product.phone('alice', `/webinar?code=${code}`))
    await page.getByText('已报名').first().waitFor()
    await product.vhall('POST', `activities/${(await activity()).webinarId}/start`, {})

    const watch = page.getByText('立即观看')
    await watch.waitFor({ timeout: 30_000 })
    await watch.click()

    await page.waitForURL(/vhall\.hub\.localhost.*\/watch\//)
    const { checks } = await product.vhall<{ checks: { passed: boolean }[] }>('GET', 'k-checks')
    expect(checks.at(-1) ?? checks[0]).toMatchObject({ passed: true })
  }, 60_000)

  it('shows after a sync who registered, who watched and who did not, with each timeline', async () => {
    const { page } = desk
    const { webinarId } = await activity()
    await product.vhall('POST', 'audience', { webinarId, people: 6, minutes: 3 })
    await alice.page.goto(product.phone('alice', '/hall'))
    await product.vhall('POST', `activities/${webinarId}/end`, { replay: true })

    await page.getByRole('button', { name: /同步/ }).first().click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /开始同步|立即同步|确定/ })
      .click()
    await page
      .getByRole('dialog')
      .getByText(/同步完成|已完成|同步成功/)
      .first()
      .waitFor({ timeout: 30_000 })
    await page.goto(page.url())

    await page.getByText('已观看').first().waitFor()
    const figures = await page.evaluate(
      async (webinarUrl) => (await fetch(`/api/admin/webinars/${webinarUrl.split('/').pop()}`)).json(),
      page.url(),
    )
    expect(figures).toMatchObject({
      status: 'ended',
      registeredCount: 2,
      watchedCount: 1,
      notWatchedCount: 1,
      viewCount: 6,
      hasReplay: true,
    })
    const groups = page.locator('.ant-segmented')
    await groups.getByText('报名未观看').click()
    await page.getByRole('link', { name: '陈志远' }).waitFor()
    await groups.getByText('已观看').click()
    await page.getByRole('link', { name: '林晓雨' }).first().click()
    await page.getByText('行为时间线').waitFor()
    await page
      .getByText(/观看直播/)
      .first()
      .waitFor()
  }, 60_000)

  it('needs one tap from a known visitor for the next webinar', async () => {
    const { page } = desk
    await page.goto(`${product.panel}/webinars/new`)
    await page.getByLabel('活动标题').fill('下一场公开课')
    await page.getByRole('button', { name: '创建直播' }).click()
    await page.getByRole('heading', { name: '下一场公开课' }).first().waitFor()

    const phone = alice.page
    await phone.goto(product.phone('alice', '/hall'))
    await phone.getByText('下一场公开课').first().click()
    await phone.getByText('立即报名').click()

    await phone.getByText('已报名').first().waitFor()
    expect([...desk.complaints, ...alice.complaints, ...bob.complaints]).toEqual([])
  })
})
