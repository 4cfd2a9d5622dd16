import http from 'node:http'
import { FIXED_APP_KEY, FIXED_SECRET_KEY } from '../../local/sandboxes/vhall/world'
import { startedProduct, type StartedProduct } from '../runtime/started-product'
import { bootWeapp, waitFor, type WeappHost } from './weapp-host'

type Answer = { status: number; body: Record<string, unknown>; cookies: string[] }

/** The real mini-program build against the whole running product: its cloud calls reach the deployed bundles. */
describe('one webinar’s life, in the mini-program', () => {
  let product: StartedProduct
  let host: WeappHost
  let cookies: string[] = []
  beforeAll(async () => {
    product = await startedProduct()
    host = bootWeapp(async (data) => {
      const { body } = await send('wechat', 'POST', '/__sandbox/cloud-call', { person: 'alice', name: 'visitor', data })
      return body.result as { status: number; body: unknown }
    })
  }, 120_000)
  afterAll(async () => {
    host?.closeAll()
    await product?.stop()
  })

  /** Calls a stand-in by its name, or the panel's API as its owner. jsdom has no fetch. */
  function send(to: 'wechat' | 'vhall' | 'panel', method: string, path: string, body?: unknown): Promise<Answer> {
    const hostName = to === 'panel' ? 'localhost' : `${to}.hub.localhost`
    const headers = {
      host: `${hostName}:${product.port}`,
      'content-type': 'application/json',
      cookie: cookies.join('; '),
    }
    return new Promise((resolve, reject) => {
      const request = http.request({ host: '127.0.0.1', port: product.port, method, path, headers }, (response) => {
        let text = ''
        response.on('data', (chunk: Buffer) => (text += chunk.toString()))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            body: JSON.parse(text || '{}'),
            cookies: response.headers['set-cookie'] ?? [],
          }),
        )
      })
      request.on('error', reject)
      request.end(body === undefined ? undefined : JSON.stringify(body))
    })
  }

  it('goes from the hall through form, live room and end to the figures in the panel', async () => {
    const signedIn = await send('panel', 'POST', '/api/admin/auth/sign-in/email', {
      email: product.owner.email,
      password: product.owner.password,
    })
    cookies = signedIn.cookies.map((line) => line.split(';')[0] ?? '')
    const account = await send('panel', 'POST', '/api/admin/provider-accounts', {
      provider: 'vhall',
      name: '主账号',
      appKey: FIXED_APP_KEY,
      secretKey: FIXED_SECRET_KEY,
    })
    const soon = Date.now() + 10 * 60_000
    const made = await send('panel', 'POST', '/api/admin/webinars', {
      requestKey: '5f0c2f4e-7a2b-4f53-9c1d-0d5c7c1f2a11',
      providerAccountId: account.body.id,
      title: '秋季新品发布会',
      startsAt: new Date(soon).toISOString(),
      endsAt: new Date(soon + 3_600_000).toISOString(),
    })
    const { id, externalId } = made.body

    const hall = host.open('pages/hall/index')
    await waitFor(() => hall.find('.hall-card'))
    hall.tap('.hall-card', '秋季新品发布会')
    const promo = await waitFor(() => host.routes().length === 2 && host.top())
    await waitFor(() => promo.text.includes('立即报名'))
    promo.tap('.action-button', '立即报名')
    const form = await waitFor(() => host.routes().length === 3 && host.top())
    await waitFor(() => form.findAll('.text-field__input').length === 3)
    form.type('.text-field__input', 0, '林晓雨')
    form.type('.text-field__input', 1, '13800138001')
    form.type('.text-field__input', 2, 'lin@example.com')
    form.tap('.consent-ticks__tick', '我已阅读并同意')
    await waitFor(() => form.find('.consent-ticks__box--ticked'))
    form.tap('.action-button', '提交报名')
    await waitFor(() => form.text.includes('报名成功'))

    form.tap('.action-button', '查看直播')
    await waitFor(() => host.routes().length === 2 && promo.text.includes('已报名'))
    await send('vhall', 'POST', `/__sandbox/activities/${externalId}/start`, {})
    await waitFor(() => promo.text.includes('立即观看'), 20_000)
    promo.tap('.action-button', '立即观看')
    const room = await waitFor(() => host.routes().length === 3 && host.top())
    await waitFor(() => room.data.includes('/v3/lives/'))
    const address = new URL(/http:[^"]+\/v3\/lives\/[^"]+/.exec(room.data)?.[0].replaceAll('&amp;', '&') ?? '')
    expect((await enter(address)).status).toBe(200)

    await send('vhall', 'POST', `/__sandbox/activities/${externalId}/end`, { replay: true })
    await send('panel', 'POST', '/api/admin/sync', { webinarId: id, withEvents: true })
    const figures = await waitForFigures(String(id))
    expect(figures).toMatchObject({
      status: 'ended',
      hasReplay: true,
      registeredCount: 1,
      watchedCount: 1,
      notWatchedCount: 0,
    })

    host.back()
    await waitFor(() => promo.text.includes('观看回放'), 20_000)
  }, 90_000)

  /** Enters VHall's room as the web-view does. */
  function enter(address: URL): Promise<{ status: number }> {
    return new Promise((resolve, reject) => {
      http
        .get(
          {
            host: '127.0.0.1',
            port: product.port,
            path: address.pathname + address.search,
            headers: { host: address.host },
          },
          (response) => {
            response.resume()
            resolve({ status: response.statusCode ?? 0 })
          },
        )
        .on('error', reject)
    })
  }

  async function waitForFigures(id: string): Promise<Record<string, unknown>> {
    for (let tries = 0; tries < 100; tries++) {
      const { body } = await send('panel', 'GET', `/api/admin/webinars/${id}`)
      if (body.lastSyncedAt && !body.isSyncing) return body
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
    throw new Error('The sync did not end')
  }
})
