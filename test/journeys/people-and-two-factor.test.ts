import type { Page } from 'playwright-core'
import { signInAtPanel } from '../runtime/at-panel'
import type { Watched } from '../runtime/browser'
import { setOut, type Journey } from '../runtime/journey'
import type { StartedProduct } from '../runtime/started-product'
import { totp } from '../runtime/totp'

const SOMEBODY = { name: '林知夏', email: 'lin.zhixia@example.com', role: '运营' }
const ONLOOKER = { name: '秦观', email: 'qin.guan@example.com', role: '只读成员' }
const OWN_PASSWORD = 'a password of her own'
const STEP_MS = 30_000

describe('operators and two-factor sign-in, in the browser', () => {
  let journey: Journey
  let product: StartedProduct
  let owner: Watched
  let somebody: Watched
  let onlooker: Watched
  let secret: string
  const temporary: Record<string, string> = {}
  beforeAll(async () => {
    journey = await setOut()
    product = journey.product
    ;[owner, somebody, onlooker] = await Promise.all([journey.desk(), journey.desk(), journey.desk()])
  }, 120_000)
  afterAll(() => journey?.end())

  async function setOwnPassword(page: Page, from: string): Promise<void> {
    await page.getByText('请设置自己的密码').first().waitFor()
    await page.getByLabel('临时密码').fill(from)
    await page.getByLabel('新密码', { exact: true }).fill(OWN_PASSWORD)
    await page.getByLabel('再次输入新密码').fill(OWN_PASSWORD)
    await page.getByRole('button', { name: '修改密码' }).click()
  }
  const row = (name: string) => owner.page.getByRole('row', { name: new RegExp(name) })
  const shell = (page: Page) => page.getByRole('heading', { name: '直播活动' })

  it('lets the owner add people, each with a password that is shown once', async () => {
    const { page } = owner
    await signInAtPanel(page, product)
    await page.getByRole('link', { name: '成员与权限' }).click()

    for (const person of [SOMEBODY, ONLOOKER]) {
      await page.getByRole('button', { name: '添加成员' }).click()
      const dialog = page.getByRole('dialog', { name: '添加成员' })
      await dialog.getByLabel('姓名').fill(person.name)
      await dialog.getByLabel('邮箱').fill(person.email)
      await dialog.getByText(person.role, { exact: true }).click()
      await dialog.getByRole('button', { name: '添加成员' }).click()
      const shown = page.getByRole('dialog', { name: `「${person.name}」的临时密码` })
      temporary[person.email] = await shown.locator('code').innerText()
      await shown.getByRole('button', { name: '我已保存' }).click()
      await row(person.name).getByText('待首次登录').waitFor()
    }

    expect(new Set(Object.values(temporary)).size).toBe(2)
  })

  it('allows only a new password after sign-in with a temporary one', async () => {
    const { page } = somebody
    await signInAtPanel(page, product, { email: SOMEBODY.email, password: temporary[SOMEBODY.email] ?? '' })
    await page.getByText('请设置自己的密码').first().waitFor()
    await page.goto(`${product.panel}/contacts`)

    await setOwnPassword(page, temporary[SOMEBODY.email] ?? '')

    await page.getByRole('heading', { name: '客户' }).waitFor()
    await owner.page.reload()
    await row(SOMEBODY.name).getByText('正常').waitFor()
  })

  it('binds an authenticator app, and refuses a wrong code on the way', async () => {
    const { page } = somebody
    await page.goto(`${product.panel}/account`)
    await page.getByRole('button', { name: '开启两步验证' }).click()
    const dialog = page.getByRole('dialog', { name: '开启两步验证' })
    await dialog.getByLabel('密码').fill(OWN_PASSWORD)
    await dialog.getByRole('button', { name: '下一步' }).click()
    await dialog.getByRole('img', { name: '两步验证二维码' }).waitFor()
    secret = await dialog.locator('code').innerText()

    await dialog.getByLabel('6 位验证码').fill(totp(secret, Date.now() - 100 * STEP_MS))
    await dialog.getByRole('button', { name: '验证并开启' }).click()
    await dialog.getByText('验证码不正确').waitFor()
    await dialog.getByLabel('6 位验证码').fill(totp(secret))
    await dialog.getByRole('button', { name: '验证并开启' }).click()

    const codes = dialog.getByRole('listitem')
    await dialog.getByRole('button', { name: '我已保存备用码' }).waitFor()
    expect((await codes.allInnerTexts()).filter((code) => /^\w{5}-\w{5}$/.test(code))).toHaveLength(10)
    await dialog.getByRole('button', { name: '我已保存备用码' }).click()
    await page.getByRole('button', { name: '重新生成备用码' }).waitFor()
  })

  it('asks for the code of the app at the next sign-in, and accepts it', async () => {
    const { page } = somebody
    await page.getByRole('button', { name: new RegExp(`账号 ${SOMEBODY.name}`) }).click()
    await page.getByText('退出登录').click()
    await page.getByLabel('邮箱').waitFor()

    await signInAtPanel(page, product, { email: SOMEBODY.email, password: OWN_PASSWORD })
    await page.getByRole('heading', { name: '输入验证码' }).waitFor()
    await page.getByLabel('6 位验证码').fill(totp(secret))
    await page.getByRole('button', { name: '验证并登录' }).click()

    await shell(page).waitFor()
    await owner.page.reload()
    await row(SOMEBODY.name).getByText('已开启').waitFor()
  })

  it('shows a viewer everything, and no button that changes anything', async () => {
    const { page } = onlooker
    await signInAtPanel(page, product, { email: ONLOOKER.email, password: temporary[ONLOOKER.email] ?? '' })
    await setOwnPassword(page, temporary[ONLOOKER.email] ?? '')
    await shell(page).waitFor()

    expect(await page.getByRole('link', { name: '新建直播' }).count()).toBe(0)
    expect(await page.getByRole('button', { name: /新建|同步直播数据|添加/ }).count()).toBe(0)
    await page.goto(`${product.panel}/privacy`)
    await page.getByText('当前是系统自带的隐私说明').waitFor()
    expect(await page.getByRole('button', { name: '发布新版本' }).count()).toBe(0)
    await page.goto(`${product.panel}/campaigns`)
    await page.getByText('还没有营销活动').waitFor()
    expect(await page.getByRole('button', { name: /新建/ }).count()).toBe(0)
    await page.goto(`${product.panel}/operators`)
    await page.getByText('只有所有者可以管理成员').waitFor()
  })

  it('caused no error in any browser', () => {
    expect([...owner.complaints, ...somebody.complaints, ...onlooker.complaints]).toEqual([])
  })
})
