import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { miniProgramCodes } from '../../cloudfunctions/adapters/wechat/mini-program-codes'
import { wechatApi, type TokenStore } from '../../cloudfunctions/adapters/wechat/wechat-api'
import type { MiniProgramCodes } from '../../cloudfunctions/ports/mini-program-codes'
import { startWechatSandbox, type WechatSandbox } from '../../local/sandboxes/wechat/start-wechat-sandbox'
import { MINI_PROGRAM, OFFICIAL_ACCOUNT } from '../../local/sandboxes/wechat/wechat-accounts'
import { movableClock } from '../runtime/movable-clock'

describe('codes and links into the mini-program', () => {
  const clock = movableClock('2026-12-01T04:00:00.000Z')
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'livehall-codes-'))
  let sandbox: WechatSandbox
  let codes: MiniProgramCodes
  beforeAll(async () => {
    sandbox = await startWechatSandbox({ port: 0, host: '127.0.0.1', dataDir, allowedRedirectHosts: [], clock })
    codes = miniProgramCodes(MINI_PROGRAM, apiOf(MINI_PROGRAM))
  })
  afterAll(async () => {
    await sandbox.close()
    rmSync(dataDir, { recursive: true })
  })

  const apiOf = ({ appId, secret }: { appId: string; secret: string }) =>
    wechatApi({ apiBase: sandbox.url, appId, secret, clock, tokens: oneToken() })
  const picture = (scene: string, page = 'pages/webinar/index') => codes.picture({ scene, page, width: 280 })
  const link = (wanted: { path?: string; query?: string; days?: number } = {}) =>
    codes.link({ path: 'pages/webinar/index', query: 's=Ab12Cd34', days: 30, ...wanted })
  const onStandIn = (address: string) => fetch(`${sandbox.url}${new URL(address).pathname}`)

  it('have a picture whose type is read from its first bytes, whatever WeChat’s header says', async () => {
    const { bytes, mime } = await picture('s=Ab12Cd34')

    expect(mime).toBe('image/png')
    expect(Buffer.from(bytes.slice(1, 4)).toString()).toBe('PNG')
  })

  it.each(['x'.repeat(33), 's=100%', 's=大厅', ''])('refuse the scene %j', async (scene) => {
    await expect(picture(scene)).rejects.toMatchObject({ code: 40129 })
  })

  it('are refused by WeChat for the scenes that we refuse', async () => {
    const api = apiOf(MINI_PROGRAM)
    const ask = (body: object) => api.bytes('/wxa/getwxacodeunlimit', { body })

    await expect(ask({ scene: 'x'.repeat(33) })).rejects.toMatchObject({ code: 40129 })
    await expect(ask({ scene: 's=1', page: '/pages/hall/index' })).rejects.toMatchObject({ code: 40097 })
    await expect(ask({ scene: 's=1', page: 'pages/nowhere/index' })).rejects.toMatchObject({ code: 41030 })
    await expect(ask({ scene: 's=1', width: 200 })).rejects.toMatchObject({ code: 40097 })
  })

  it('open the page for thirty days and then expire', async () => {
    const address = await link()

    const fresh = await onStandIn(address)
    clock.advance({ days: 30, seconds: 1 })
    const old = await onStandIn(address)

    expect(fresh.status).toBe(200)
    expect(await fresh.text()).toContain('/m/webinar?s=Ab12Cd34')
    expect(old.status).toBe(404)
  })

  it.each([
    [{ days: 31 }, 85402],
    [{ path: 'pages/nowhere/index' }, 40165],
    [{ query: 'code=大厅' }, 40212],
  ])('are not created for %j', async (wanted, code) => {
    await expect(link(wanted)).rejects.toMatchObject({ code })
  })

  it('are not created for the official account', async () => {
    await expect(
      miniProgramCodes(OFFICIAL_ACCOUNT, apiOf(OFFICIAL_ACCOUNT)).link({ path: '', query: '', days: 1 }),
    ).rejects.toMatchObject({ code: 48001 })
  })
})

/** Keeps tokens for one process; the product keeps them in the database for all processes. */
function oneToken(): TokenStore {
  let kept: Awaited<ReturnType<TokenStore['read']>>
  return {
    read: async () => kept,
    renew: async (_appId, _stale, ask) => (kept = await ask()),
  }
}
