import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { wechat } from '../../cloudfunctions/adapters/wechat/wechat'
import type { WechatSettings } from '../../cloudfunctions/adapters/wechat/wechat'
import { startWechatSandbox } from '../../local/sandboxes/wechat/start-wechat-sandbox'
import type { WechatSandbox } from '../../local/sandboxes/wechat/start-wechat-sandbox'
import { MINI_PROGRAM, OFFICIAL_ACCOUNT } from '../../local/sandboxes/wechat/wechat-accounts'

const PHONE_BROWSER = 'Mozilla/5.0 (iPhone) MicroMessenger/8.0.50'
const HALL_OF_ALICE = 'http://alice.hub.localhost:3000/m/?from=menu'
const SIX_MINUTES = 6 * 60

let dataDir: string
let sandbox: WechatSandbox

const start = () =>
  startWechatSandbox({
    port: 0,
    host: '127.0.0.1',
    dataDir,
    allowedRedirectHosts: ['*.hub.localhost', 'hub.localhost'],
  })

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'wechat-'))
  sandbox = await start()
})

afterEach(async () => {
  await sandbox.close()
  rmSync(dataDir, { recursive: true })
})

function client(changes: Partial<WechatSettings> = {}) {
  return wechat({
    apiBase: sandbox.url,
    openBase: sandbox.url,
    officialAccount: OFFICIAL_ACCOUNT,
    miniProgram: MINI_PROGRAM,
    ...changes,
  })
}

async function control<Reply>(path: string, body: object, method = 'POST'): Promise<Reply> {
  const reply = await fetch(`${sandbox.url}/__sandbox${path}`, { method, body: JSON.stringify(body) })
  if (!reply.ok) throw new Error(`${path} answered ${reply.status}`)
  return (await reply.json()) as Reply
}

const loginCode = async (person: string) => (await control<{ code: string }>('/login', { person })).code
const visit = (url: string, headers: Record<string, string> = {}) => fetch(url, { redirect: 'manual', headers })

interface SandboxPerson {
  key: string
  nickname: string
  unionId: string
  openIds: Record<string, string>
}

async function personOf(key: string): Promise<SandboxPerson> {
  const { people } = (await (await fetch(`${sandbox.url}/__sandbox/people`)).json()) as { people: SandboxPerson[] }
  const person = people.find((one) => one.key === key)
  if (!person) throw new Error(`no ${key}`)
  return person
}

async function oauthCode(redirectUrl = HALL_OF_ALICE): Promise<string> {
  const reply = await visit(client().authorizeUrl(redirectUrl, 'state1'))
  return new URL(reply.headers.get('location') ?? '').searchParams.get('code') ?? ''
}

async function failureOf(call: Promise<unknown>): Promise<Error & { code: unknown }> {
  return call.then(
    () => {
      throw new Error('nothing was thrown')
    },
    (error: Error & { code: unknown }) => error,
  )
}

describe('login in the mini-program', () => {
  it('returns who the visitor is in this app and across our apps', async () => {
    const alice = await personOf('alice')

    const identity = await client().identityOfLoginCode(await loginCode('alice'))

    expect(identity).toEqual({
      appId: MINI_PROGRAM.appId,
      openId: alice.openIds[MINI_PROGRAM.appId],
      unionId: alice.unionId,
    })
  })

  it('accepts a code once', async () => {
    const code = await loginCode('alice')
    await client().identityOfLoginCode(code)

    await expect(client().identityOfLoginCode(code)).rejects.toMatchObject({ code: 40163 })
  })

  it('refuses a code older than five minutes', async () => {
    const code = await loginCode('alice')

    await control('/clock', { offsetSeconds: SIX_MINUTES })

    await expect(client().identityOfLoginCode(code)).rejects.toMatchObject({ code: 40029 })
  })

  it('refuses a code of the official account', async () => {
    const code = await oauthCode()

    await expect(client().identityOfLoginCode(code)).rejects.toMatchObject({ code: 40029 })
  })

  it.each([
    ['secret', { ...MINI_PROGRAM, secret: 'not-the-secret' }, 40125],
    ['app id', { ...MINI_PROGRAM, appId: 'wx0000000000000000' }, 40013],
    ['app id of the other account', { ...OFFICIAL_ACCOUNT }, 40013],
    ['missing app id', { ...MINI_PROGRAM, appId: '' }, 41002],
  ])('is refused with a wrong configuration: %s', async (_case, miniProgram, code) => {
    const call = client({ miniProgram }).identityOfLoginCode(await loginCode('alice'))

    await expect(call).rejects.toMatchObject({ code })
  })

  it('is limited only for a person who logs in more than a hundred times a minute', async () => {
    for (let login = 0; login < 100; login += 1) await client().identityOfLoginCode(await loginCode('alice'))

    await expect(client().identityOfLoginCode(await loginCode('alice'))).rejects.toMatchObject({ code: 45011 })
    await expect(client().identityOfLoginCode(await loginCode('bob'))).resolves.toBeTruthy()
    await control('/clock', { offsetSeconds: 61 })
    await expect(client().identityOfLoginCode(await loginCode('alice'))).resolves.toBeTruthy()
  })
})

describe('login on an H5 page', () => {
  it('sends the browser to WeChat with its parameters in the order that WeChat requires', () => {
    const url = client({ openBase: 'https://open.weixin.qq.com' }).authorizeUrl(HALL_OF_ALICE, 'abc123')

    expect(url).toBe(
      'https://open.weixin.qq.com/connect/oauth2/authorize?appid=wxoa00000000000001' +
        '&redirect_uri=http%3A%2F%2Falice.hub.localhost%3A3000%2Fm%2F%3Ffrom%3Dmenu' +
        '&response_type=code&scope=snsapi_base&state=abc123#wechat_redirect',
    )
  })

  it('returns at once to the same page, with a code for the owner of the phone', async () => {
    const alice = await personOf('alice')

    const reply = await visit(client().authorizeUrl(HALL_OF_ALICE, 'abc123'))

    const back = new URL(reply.headers.get('location') ?? '')
    expect(reply.status).toBe(302)
    expect(back.href).toMatch(/^http:\/\/alice\.hub\.localhost:3000\/m\/\?from=menu&code=\w+&state=abc123$/)
    expect(await client().identityOfOauthCode(back.searchParams.get('code') ?? '')).toEqual({
      appId: OFFICIAL_ACCOUNT.appId,
      openId: alice.openIds[OFFICIAL_ACCOUNT.appId],
      isSnapshot: false,
    })
  })

  it('accepts a code once and for five minutes', async () => {
    const used = await oauthCode()
    const old = await oauthCode()
    await client().identityOfOauthCode(used)

    await expect(client().identityOfOauthCode(used)).rejects.toMatchObject({ code: 40163 })
    await control('/clock', { offsetSeconds: SIX_MINUTES })
    await expect(client().identityOfOauthCode(old)).rejects.toMatchObject({ code: 40029 })
  })

  it('marks the virtual account of a snapshot page', async () => {
    const alice = await personOf('alice')
    await control('/people/alice', { isSnapshot: true }, 'PATCH')

    const identity = await client().identityOfOauthCode(await oauthCode())

    expect(identity.isSnapshot).toBe(true)
    expect(identity.unionId).toBeUndefined()
    expect(identity.openId).not.toBe(alice.openIds[OFFICIAL_ACCOUNT.appId])
  })

  it('returns the UnionID of people who agreed on the consent page', async () => {
    const url = client().authorizeUrl(HALL_OF_ALICE, 's').replace('snsapi_base', 'snsapi_userinfo').split('#')[0] ?? ''
    const consent = await visit(url)

    const agreed = await fetch(`${sandbox.url}/connect/oauth2/confirm`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ person: 'alice', search: new URL(url).search }),
    })

    expect(await consent.text()).toContain('林晓雨')
    const code = new URL(agreed.headers.get('location') ?? '').searchParams.get('code') ?? ''
    const { unionId } = await client().identityOfOauthCode(code)
    expect(unionId).toBe((await personOf('alice')).unionId)
  })

  it.each([
    [
      'another order',
      (url: string) => url.replace('&response_type=code&scope=snsapi_base', '&scope=snsapi_base&response_type=code'),
    ],
    ['another case', (url: string) => url.replace('redirect_uri', 'Redirect_URI')],
    ['a host that is not ours', (url: string) => url.replace('alice.hub.localhost', 'hub.localhost.example.com')],
    ['two labels where one is allowed', (url: string) => url.replace('alice.hub', 'a.alice.hub')],
    ['a state with invalid characters', (url: string) => url.replace('state=s', 'state=%2Fm%2F')],
    ['a state that is too long', (url: string) => url.replace('state=s', `state=${'s'.repeat(129)}`)],
    ['another app', (url: string) => url.replace(OFFICIAL_ACCOUNT.appId, MINI_PROGRAM.appId)],
    ['an unknown scope', (url: string) => url.replace('snsapi_base', 'snsapi_login')],
    ['an invalid address', (url: string) => url.replace(/redirect_uri=[^&]*/, 'redirect_uri=%E0%A4%A')],
  ])('is refused with %s', async (_case, change) => {
    const reply = await visit(change(client().authorizeUrl(HALL_OF_ALICE, 's')))

    expect(reply.status).toBe(400)
    expect(reply.headers.get('location')).toBeNull()
  })

  it('asks other browsers to open the page in WeChat, and lets a developer choose whose phone it is', async () => {
    const url = client().authorizeUrl('http://hub.localhost:3000/m/', 's')

    const outside = await visit(url)
    const inside = await visit(url, { 'user-agent': PHONE_BROWSER })
    const chosen = await visit(url, { cookie: 'wechat_person=bob' })

    expect(outside.status).toBe(403)
    expect(await outside.text()).toContain('请在微信客户端打开链接')
    expect(inside.status).toBe(200)
    expect(chosen.headers.get('location')).toMatch(/^http:\/\/hub\.localhost:3000\/m\/\?code=/)
  })
})

describe('failures of WeChat', () => {
  const answer = (forced: object) => control('/next-answer', { path: '/sns/jscode2session', answer: forced })

  it.each([
    ['says it is busy', { errcode: -1 }, -1],
    ['blocks a person at high risk', { errcode: 40226 }, 40226],
    ['answers with an empty body', { status: 200, body: '' }, 'bad_answer'],
    ['answers with plain text', { status: 200, body: '"ok"' }, 'bad_answer'],
    ['answers with an HTML page', { status: 200, body: '<html>' }, 'bad_answer'],
    ['answers without an openid', { status: 200, body: '{}' }, 'bad_answer'],
    ['is down behind its gateway', { status: 502, body: '<html>Bad Gateway</html>' }, 'unreachable'],
    ['does not answer in time', { hang: true }, 'timeout'],
  ])('are reported when it %s, and then end', async (_case, forced, code) => {
    await answer(forced)
    const impatient = client({ timeoutMs: 150 })

    await expect(impatient.identityOfLoginCode(await loginCode('alice'))).rejects.toMatchObject({ code })
    await expect(client().identityOfLoginCode(await loginCode('alice'))).resolves.toBeTruthy()
  })

  it('are reported when nothing listens at its address', async () => {
    const call = client({ apiBase: 'http://127.0.0.1:9' }).identityOfLoginCode('any')

    await expect(call).rejects.toMatchObject({ code: 'unreachable' })
  })

  it.each([[{ hang: true }], [{ status: 502, body: '<html>' }], [{ status: 200, body: '' }], [{ errcode: 40013 }]])(
    'never put our secret or the code into an error: %j',
    async (forced) => {
      const code = await loginCode('alice')
      await answer(forced)

      const error = await failureOf(client({ timeoutMs: 150 }).identityOfLoginCode(code))

      const written = inspect(error, { depth: null, showHidden: true }) + JSON.stringify(error) + String(error.stack)
      expect(written).not.toContain(MINI_PROGRAM.secret)
      expect(written).not.toContain(code)
    },
  )
})

describe('the people of the WeChat stand-in', () => {
  it('are at least eight, each with a name, an id per app and one across apps', async () => {
    const { people } = (await (await fetch(`${sandbox.url}/__sandbox/people`)).json()) as { people: SandboxPerson[] }

    expect(people.length).toBeGreaterThanOrEqual(8)
    expect(new Set(people.flatMap(({ unionId, openIds }) => [unionId, ...Object.values(openIds)])).size).toBe(
      people.length * 3,
    )
    expect((await personOf('alice')).nickname).toBe('林晓雨')
  })

  it('can be added, can then log in, and are kept after a restart', async () => {
    await control('/people', { key: 'kate', nickname: '何静', phone: '13800138099' })

    await sandbox.close()
    sandbox = await start()

    const identity = await client().identityOfLoginCode(await loginCode('kate'))
    expect(identity.unionId).toBe((await personOf('kate')).unionId)
  })

  it.each([['wechat'], ['Alice'], ['a.b'], ['']])('cannot have a key that is taken or invalid: %j', async (key) => {
    const reply = await fetch(`${sandbox.url}/__sandbox/people`, {
      method: 'POST',
      body: JSON.stringify({ key, nickname: '何静', phone: '13800138099' }),
    })

    expect(reply.status).toBe(400)
  })

  it('are returned by the account’s API with whether they follow it', async () => {
    const [alice, carol] = [await personOf('alice'), await personOf('carol')]
    const token = (await (
      await fetch(`${sandbox.url}/cgi-bin/stable_token`, {
        method: 'POST',
        body: JSON.stringify({
          grant_type: 'client_credential',
          appid: OFFICIAL_ACCOUNT.appId,
          secret: OFFICIAL_ACCOUNT.secret,
        }),
      })
    ).json()) as { access_token: string }
    const info = async (openId: string | undefined, accessToken = token.access_token) =>
      (await fetch(`${sandbox.url}/cgi-bin/user/info?access_token=${accessToken}&openid=${openId}`)).json()

    expect(await info(alice.openIds[OFFICIAL_ACCOUNT.appId])).toMatchObject({ subscribe: 1, unionid: alice.unionId })
    expect(await info(carol.openIds[OFFICIAL_ACCOUNT.appId])).toEqual({
      subscribe: 0,
      openid: carol.openIds[OFFICIAL_ACCOUNT.appId],
    })
    expect(await info('nobody')).toMatchObject({ errcode: 40003 })
    expect(await info(undefined, 'stale')).toMatchObject({ errcode: 40001 })
    await control('/clock', { offsetSeconds: 7200 })
    expect(await info(alice.openIds[OFFICIAL_ACCOUNT.appId])).toMatchObject({ errcode: 42001 })
  })

  it('get refusals in WeChat’s form: HTTP 200, plain text, a request id at the end', async () => {
    const reply = await fetch(`${sandbox.url}/sns/jscode2session?appid=none`)

    expect([reply.status, reply.headers.get('content-type')]).toEqual([200, expect.stringMatching(/^text\/plain/)])
    expect(await reply.json()).toEqual({
      errcode: 40013,
      errmsg: expect.stringMatching(/^invalid appid, rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/),
    })
  })
})
