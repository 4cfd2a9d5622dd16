import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { linkOf } from '../../cloudfunctions/adapters/live/rows'
import { toWebinar } from '../../cloudfunctions/adapters/live/zoom/to-webinar'
import { callbackSignature } from '../../cloudfunctions/adapters/live/vhall/callback-signature'
import { providerAccounts } from '../../cloudfunctions/db/tables/provider-accounts'
import { receiveWebhook } from '../../cloudfunctions/features/sync/receive-webhook'
import { frontDoor } from '../../local/host/front-door'
import { hostFunctions } from '../../local/host/function-host'
import { serveFolder } from '../../local/host/serve-folder'
import type { ErrorReply } from '../../shared/contracts/errors'
import type { WebinarDetail } from '../../shared/contracts/webinars'
import { openWorld, type TestWorld } from '../runtime/world'

describe('security headers for browsers', () => {
  let world: TestWorld
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())

  it.each([
    ['data', '/api/visitor/hall'],
    ['an error', '/api/visitor/nothing'],
    ['a refusal', '/api/admin/me'],
    ['a page of a function', '/r/00000000'],
    ['a redirect', '/api/wechat/oauth/start?return=/m/hall'],
    ['a callback', '/api/callback/nothing'],
    ['an unknown address', '/nothing'],
    ['an unknown file', '/files/nothing.png'],
  ])('are on %s', async (_what, address) => {
    const { headers } = await world.anyone.request(address)

    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('content-security-policy')).toContain('frame-ancestors')
    expect(headers.get('content-security-policy')).not.toContain('script-src')
  })

  it('require https where the product is served by https', async () => {
    const secure = await openWorld({ settings: { PUBLIC_ORIGINS: 'https://live.example.com' } })

    const { headers } = await secure.anyone.request('/api/visitor/hall')

    expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{7,}/)
    await secure.close()
  })

  it('allow only a built page’s own scripts, and only the named frame', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'livehall-page-'))
    fs.writeFileSync(
      path.join(folder, 'index.html'),
      '<html><head><script>built()</script><script src="a.js"></script>',
    )
    const door = frontDoor({
      functions: hostFunctions({}, 'env'),
      sections: {
        m: serveFolder(folder, '/m/', { framedBy: 'http://hub.localhost:1' }),
        admin: serveFolder(folder, '/admin/'),
      },
      hosts: {},
      home: '/m/',
    })
    const port = await door.listen(0)
    const policyOf = async (host: string, address: string) =>
      (await fetch(`http://127.0.0.1:${port}${address}`, { headers: { host } })).headers.get('content-security-policy')

    const [page, panel] = [await policyOf('x', '/m/hall'), await policyOf('x', '/admin/')]

    expect(page).toMatch(/script-src 'self' 'sha256-[^']+';/)
    expect(page).not.toMatch(/script-src[^;]*unsafe/)
    expect(page).toContain('frame-ancestors http://hub.localhost:1')
    expect(panel).toContain("frame-ancestors 'none'")
    await door.close()
    fs.rmSync(folder, { recursive: true })
  })
})

describe('data from outside', () => {
  it.each([
    ['javascript:alert(1)', undefined],
    ['JaVaScRiPt:alert(1)', undefined],
    ['data:text/html,<script>1</script>', undefined],
    [' vbscript:x', undefined],
    ['//evil.example/x', undefined],
    ['https:\\\\evil.example', undefined],
    ['https://', undefined],
    ['https://zoom.us/j/1?pwd=x', 'https://zoom.us/j/1?pwd=x'],
    ['http://live.vhall.com/v3/1', 'http://live.vhall.com/v3/1'],
  ])('is used as a link only with http or https: %s', (url, kept) => {
    expect(linkOf({ url }, ['url'])).toBe(kept)
    const webinar = toWebinar({ id: 1, join_url: url, settings: { approval_type: 0 } }, new Date())
    expect([webinar.watchBaseUrl, webinar.registrationUrl]).toEqual([kept, kept])
  })

  describe('in requests to the product', () => {
    let world: TestWorld
    let webinar: WebinarDetail
    let accountId: string
    beforeAll(async () => {
      world = await openWorld()
      webinar = await world.webinar()
      accountId = (await world.connectVhall()).id
    })
    afterAll(() => world.close())

    const callback = async (sentAt: number, messageId: string) => {
      const body = { webinar_id: webinar.externalId ?? '', method_id: '1', time: String(sentAt), mid: messageId }
      const [account] = await world.product.db.select().from(providerAccounts)
      const secret = world.product.keys.open('provider-callback', account?.sealedCallbackSecret ?? '')
      const signed = JSON.stringify({ ...body, signature: callbackSignature(body, secret) })
      const request = { body: Buffer.from(signed), header: () => 'application/json' }
      return (await receiveWebhook({ provider: 'vhall', accountId, request }, world.product)).outcome
    }
    const seconds = () => Math.floor(world.clock.now().getTime() / 1000)

    it.each([
      ['just now', 0, 'taken'],
      ['some hours ago', -20 * 3_600, 'taken'],
      ['a year ago', -365 * 86_400, 'too_old'],
      ['two days ago', -2 * 86_400, 'too_old'],
      ['in an hour', 3_600, 'too_old'],
    ])('includes a VHall callback sent %s (%i s), which is %s', async (when, off, outcome) => {
      expect(await callback(seconds() + Number(off), `m-${when}`)).toBe(outcome)
    })

    it('includes a repeated VHall callback, which is processed once', async () => {
      expect([await callback(seconds(), 'm-once'), await callback(seconds(), 'm-once')]).toEqual(['taken', 'repeated'])
    })

    it('includes a repeated form, which creates one webinar, and is refused for a different one', async () => {
      const operator = await world.operator()
      const body = {
        requestKey: crypto.randomUUID(),
        providerAccountId: accountId,
        title: '第一场',
        startsAt: new Date(world.clock.now().getTime() + 7_200_000).toISOString(),
        endsAt: new Date(world.clock.now().getTime() + 10_800_000).toISOString(),
      }
      const first = await operator.post<WebinarDetail>('/api/admin/webinars', body)
      const again = await operator.post<WebinarDetail>('/api/admin/webinars', body)
      const other = await operator.post<ErrorReply>('/api/admin/webinars', { ...body, title: '第二场' })
      const later = await operator.post<ErrorReply>('/api/admin/webinars', {
        ...body,
        endsAt: new Date(world.clock.now().getTime() + 14_400_000).toISOString(),
      })

      expect(again.body.id).toBe(first.body.id)
      expect([other.status, later.status]).toEqual([409, 409])
      expect(other.body.error.message).toBe('这份表单已经创建过另一场直播，请刷新页面后重新填写')
    })
  })
})
