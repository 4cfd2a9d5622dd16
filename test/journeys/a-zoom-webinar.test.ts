import { FIXED_ACCOUNT } from '../../local/sandboxes/zoom/world'
import { signInAtPanel } from '../runtime/at-panel'
import type { Watched } from '../runtime/browser'
import { setOut, type Journey } from '../runtime/journey'
import { fillForm } from '../runtime/on-phone'
import type { StartedProduct } from '../runtime/started-product'
import { ZOOM_HOST } from '../runtime/zoom-story'

const TITLE = '全球产品发布会：下一代营销自动化'
const EMAIL = 'lin@customer.example'

type AtZoom = {
  people: { email: string; status: string; joinUrl: string }[]
  inside: { email: string }[]
  state: string
}
type Detail = {
  id: string
  code: string
  status: string
  registeredCount: number
  watchedCount: number
  notWatchedCount: number
  hasReplay: boolean
  replayWatchedCount: number
}

describe('a webinar at Zoom, in the browser', () => {
  let journey: Journey
  let product: StartedProduct
  let desk: Watched
  let alice: Watched
  let bob: Watched
  let zoomId: number
  let code: string
  let startsAt: number
  beforeAll(async () => {
    journey = await setOut()
    product = journey.product
    ;[desk, alice, bob] = await Promise.all([journey.desk(), journey.phone(), journey.phone()])
  }, 120_000)
  afterAll(() => journey?.end())

  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()
  const atZoom = <Body = AtZoom>(action: string, body: unknown = {}) =>
    product.zoom<Body>('POST', `webinars/${zoomId}/${action}`, body)
  const zoomsView = () => product.zoom<AtZoom>('GET', `webinars/${zoomId}`)
  const detail = () =>
    desk.page.evaluate(async (title) => {
      const { items } = (await (await fetch('/api/admin/webinars?pageSize=100')).json()) as {
        items: { id: string; title: string }[]
      }
      return (
        await fetch(`/api/admin/webinars/${items.find((one) => one.title === title)?.id}`)
      ).json() as Promise<Detail>
    }, TITLE)
  const openSync = () =>
    desk.page.evaluate(async () => ((await (await fetch('/api/admin/sync')).json()) as { batch: unknown }).batch)
  const until = async (holds: () => Promise<boolean>) => {
    for (let looks = 0; looks < 200; looks += 1) {
      if (await holds()) return
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
    throw new Error('The expected state was not reached in time')
  }

  it('lets an owner connect Zoom in three steps, and detects a wrong secret at once', async () => {
    const { page } = desk
    await signInAtPanel(page, product)
    await page.getByRole('link', { name: '直播平台' }).first().click()
    await page.getByRole('button', { name: '连接 Zoom' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('连接名称').fill('市场部 Zoom')
    await dialog.getByLabel('Account ID').fill(FIXED_ACCOUNT.accountId)
    await dialog.getByLabel('Client ID').fill(FIXED_ACCOUNT.clientId)
    await dialog.getByLabel('Secret Token').fill(FIXED_ACCOUNT.secretToken)

    await dialog.getByLabel('Client Secret').fill('a wrong secret')
    await dialog.getByRole('button', { name: '验证并继续' }).click()
    await dialog
      .getByRole('alert')
      .filter({ hasText: /凭据|密钥/ })
      .first()
      .waitFor()
    await dialog.getByLabel('Client Secret').fill(FIXED_ACCOUNT.clientSecret)
    await dialog.getByRole('button', { name: '验证并继续' }).click()
    await dialog
      .getByLabel(/连接者/)
      .first()
      .click()
    await page.getByTitle(new RegExp(FIXED_ACCOUNT.adminEmail)).click()
    await dialog.getByText(ZOOM_HOST).click()
    await dialog.getByRole('button', { name: '下一步' }).click()
    await dialog.getByRole('group', { name: '录像与文字稿' }).getByText('全部用户').click()
    await dialog.getByRole('button', { name: '连接', exact: true }).click()

    await page.getByText('市场部 Zoom').first().waitFor()
    const { items } = await page.evaluate(
      async () => (await fetch('/api/admin/provider-accounts')).json() as Promise<{ items: { callbackUrl: string }[] }>,
    )
    await product.zoom('POST', `apps/${FIXED_ACCOUNT.clientId}/notification`, { url: items[0]?.callbackUrl })
    expect(await page.content()).not.toContain(FIXED_ACCOUNT.clientSecret)
  }, 60_000)

  it('is imported automatically when created at Zoom, and an operator lists it in the hall with our link', async () => {
    startsAt = Date.now() + 25_000
    const made = await product.zoom<{ id: number }>('POST', 'webinars', {
      topic: TITLE,
      hostEmail: ZOOM_HOST,
      startsAt: new Date(startsAt).toISOString(),
      minutes: 60,
    })
    zoomId = made.id
    const { page } = desk
    await until(async () =>
      (await page.evaluate(async () => (await fetch('/api/admin/webinars')).text())).includes(TITLE),
    )
    await page.goto(`${product.panel}/`)
    await page.getByRole('link', { name: TITLE }).first().click()
    await page
      .getByRole('button', { name: '编辑' })
      .or(page.getByRole('link', { name: '编辑' }))
      .first()
      .click()
    await page.locator('#webinar_usesLiveLink').click()
    await page.locator('#webinar_isListed').click()
    await page.getByRole('button', { name: /保存/ }).first().click()

    await page.getByRole('button', { name: '确认切换并保存' }).click()
    await page.getByText('已上架').first().waitFor()
    code = (await detail()).code
  }, 60_000)

  it('registers a visitor by one form, also at Zoom, and shows without a reload when the link is ready', async () => {
    const { page } = alice
    await page.goto(product.phone('alice', '/hall'))
    await page.getByText(TITLE).first().click()
    await page.getByText('立即报名').click()
    await fillForm(page, { name: '林晓雨', phone: '13800138001', email: EMAIL })

    await page.getByText('已在 Zoom 完成报名').waitFor({ timeout: 30_000 })
    expect((await zoomsView()).people).toEqual([expect.objectContaining({ email: EMAIL, status: 'approved' })])
  }, 60_000)

  it('refuses the host with a message, and keeps nothing', async () => {
    const { page } = bob
    await page.goto(product.phone('bob', `/webinar?code=${code}`))
    await page.getByText('立即报名').click()
    await fillForm(page, { name: '周妍', phone: '13800138002', email: ZOOM_HOST })

    await page.getByText('主持人或嘉宾不能报名自己的研讨会').first().waitFor()
    expect((await detail()).registeredCount).toBe(1)
  }, 60_000)

  it('turns live on the phone when the host starts, and one tap joins by the person’s own link', async () => {
    await until(async () => Date.now() > startsAt)
    // The webinar's hour is moved into the past.
    await atZoom('start', { at: minutesAgo(60) })
    await atZoom('join', { email: EMAIL, at: minutesAgo(55) })
    await atZoom('leave', { email: EMAIL, at: minutesAgo(10) })
    const { page } = alice
    await page.goto(product.phone('alice', `/webinar?code=${code}`))
    await page.getByRole('button', { name: '立即观看' }).click({ timeout: 30_000 })

    await page.waitForURL(/zoom\.hub\.localhost.*\/w\//)
    expect(page.url()).toBe((await zoomsView()).people[0]?.joinUrl)
    await until(async () => (await zoomsView()).inside.some(({ email }) => email === EMAIL))
  }, 60_000)

  it('shows after the end who watched, how long and which share', async () => {
    await product.zoom('POST', `webinars/${zoomId}/register`, { email: 'absent@customer.example', firstName: '未到' })
    await alice.page.goto(product.phone('alice', '/hall'))
    await atZoom('end')
    await atZoom('recording')
    await atZoom('transcript')
    const { page } = desk
    await page.goto(`${product.panel}/webinars/${(await detail()).id}`)
    // The sync that Zoom's recording webhook started comes first.
    await until(async () => (await openSync()) === null)
    await page.reload()
    await page
      .getByRole('button', { name: /立即同步/ })
      .first()
      .click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: '开始同步' }).click()
    await dialog.getByText('同步完成').first().waitFor({ timeout: 30_000 })
    await until(async () => (await detail()).hasReplay)
    await page.goto(page.url())

    expect(await detail()).toMatchObject({ status: 'ended', registeredCount: 2, watchedCount: 1, notWatchedCount: 1 })
    const groups = page.locator('.ant-segmented')
    await groups.getByText('报名未观看').click()
    await page.getByText('未到').first().waitFor()
    await groups.getByText('已观看').click()
    await page.getByRole('row', { name: /林晓雨.*(45|46) 分钟.*7[4-9]/ }).waitFor()
    await page.getByRole('link', { name: '林晓雨' }).first().click()
    await page.getByText('行为时间线').waitFor()
    await page
      .getByText(/(45|46) 分钟/)
      .first()
      .waitFor()
  }, 90_000)

  it('opens the recording for registrants, and records who opened it', async () => {
    const { page } = alice
    await page.goto(product.phone('alice', `/webinar?code=${code}`))
    await page.getByRole('button', { name: '观看回放' }).click()

    await page.waitForURL(/zoom\.hub\.localhost.*\/rec\//)
    expect(await detail()).toMatchObject({ replayWatchedCount: 1 })
    expect([...desk.complaints, ...alice.complaints, ...bob.complaints]).toEqual([])
  }, 60_000)
})
