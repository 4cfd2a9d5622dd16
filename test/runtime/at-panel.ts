import type { Page } from 'playwright-core'
import { FIXED_APP_KEY, FIXED_SECRET_KEY } from '../../local/sandboxes/vhall/world'
import type { StartedProduct } from './started-product'

/** Fills in and sends the sign-in page; what follows depends on the operator. */
export async function signInAtPanel(
  page: Page,
  { panel, owner }: StartedProduct,
  { email, password } = owner,
): Promise<void> {
  await page.goto(`${panel}/`)
  await page.getByLabel('邮箱').fill(email)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
}

/** The owner at a panel that is connected to VHall. */
export async function startWithVhall(page: Page, product: StartedProduct): Promise<{ accountId: string }> {
  await signInAtPanel(page, product)
  await page.getByRole('link', { name: '直播平台' }).first().waitFor()
  const { id } = await askPanel<{ id: string }>(page, 'POST', '/api/admin/provider-accounts', {
    provider: 'vhall',
    name: '微吼',
    appKey: FIXED_APP_KEY,
    secretKey: FIXED_SECRET_KEY,
  })
  return { accountId: id }
}

/** Creates what a journey needs, by the panel's own routes with the operator's session. */
export async function askPanel<Body>(page: Page, method: string, path: string, body: unknown): Promise<Body> {
  const { status, answer } = await page.evaluate(
    async ([how, where, what]) => {
      const reply = await fetch(where ?? '', {
        method: how,
        headers: { 'content-type': 'application/json' },
        body: what,
      })
      return { status: reply.status, answer: (await reply.json()) as unknown }
    },
    [method, path, JSON.stringify(body)],
  )
  if (status !== 200) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(answer)}`)
  return answer as Body
}
