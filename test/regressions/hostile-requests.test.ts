import { createHash } from 'node:crypto'
import http from 'node:http'
import { wechatEvents } from '../../cloudfunctions/db/tables/wechat-events'
import { withoutValues } from '../../cloudfunctions/wiring/http/error-for-log'
import type { ErrorReply } from '../../shared/contracts/errors'
import type { RegistrationFormDetail } from '../../shared/contracts/registration-form'
import type { RegisterReply } from '../../shared/contracts/visitor'
import { PUSH_TOKEN } from '../../local/sandboxes/wechat/wechat-accounts'
import { CONSENT } from '../runtime/consent'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'

/** Sent as raw bytes, because `fetch` refuses some of these. */
function raw(origin: string, path: string, options: http.RequestOptions = {}): Promise<number> {
  const { port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port, path, ...options }, (response) => {
      response.resume()
      response.once('end', () => resolve(response.statusCode ?? 0))
    })
    request.once('error', reject)
    request.end()
  })
}

describe('a request that no normal client sends', () => {
  let world: TestWorld
  let code: string
  beforeAll(async () => {
    world = await openWorld({ settings: { WX_OA_MODE: 'plain' } })
    code = (await world.webinar()).code
  })
  afterAll(() => world.close())

  it.each([
    ['a code of WeChat’s login of 300 signs', `/api/wechat/oauth/return?state=x&code=${'c'.repeat(300)}`, 302],
    ['a state of 300 signs', `/api/wechat/oauth/return?code=c&state=${'s'.repeat(300)}`, 302],
    ['a state of control signs', '/api/wechat/oauth/return?code=%00%0d&state=%00', 302],
    ['a page to return to with a NUL', '/api/wechat/oauth/start?return=/m/a%00', 302],
    ['a page to return to with a line break', '/api/wechat/oauth/start?return=/m/a%0d%0aset-cookie:x=1', 302],
    ['a signature of 300 signs', `/api/wechat/push?timestamp=1&nonce=2&echostr=x&signature=${'a'.repeat(300)}`, 403],
    ['a nonce of 300 signs', `/api/wechat/push?timestamp=1&nonce=${'n'.repeat(300)}&echostr=x&signature=a`, 403],
    ['a search with a NUL', '/api/visitor/hall?search=%00', 400],
    ['a short link of control signs', '/r/%00%0d', 404],
  ])('is answered without a server error: %s', async (_what, path, status) => {
    expect(await raw(world.origin, path, { headers: { host: new URL(world.origin).host } })).toBe(status)
  })

  it.each([
    ['a host with a space', { headers: { host: 'a b' } }, 400],
    ['a forwarded host with a space', { headers: { 'x-forwarded-host': 'a b' } }, 400],
    ['a forwarded host that is none', { headers: { 'x-forwarded-host': '[' } }, 400],
    ['the method TRACE', { method: 'TRACE' }, 400],
    ['the method TRACK', { method: 'TRACK' }, 400],
  ])('is refused as invalid: %s', async (_what, options, status) => {
    expect(await raw(world.origin, '/api/visitor/hall', options)).toBe(status)
  })

  it('redirects to the hall when the return page contains control characters', async () => {
    const started = await world.anyone.request('/api/wechat/oauth/start?return=/m/a%0dx')
    expect(started.status).toBe(302)

    const back = await world.anyone.request('/api/wechat/oauth/return?state=wrong')

    expect(back.status).toBe(302)
    expect(back.headers.get('location')).toMatch(/^\/m\/(\?|$)/)
  })

  it('gets WeChat’s echo text back, however long, when it is signed', async () => {
    const timestamp = String(Math.floor(world.clock.now().getTime() / 1000))
    const signature = createHash('sha1').update([PUSH_TOKEN, timestamp, 'n'].toSorted().join('')).digest('hex')
    const echostr = 'e'.repeat(300)

    const reply = await world.anyone.get<string>(
      `/api/wechat/push?signature=${signature}&timestamp=${timestamp}&nonce=n&echostr=${echostr}`,
    )

    expect(reply).toMatchObject({ status: 200, body: echostr })
  })

  it.each([
    ['a time of 12 digits', { CreateTime: '999999999999' }, 0],
    ['a message id of 9,000 signs', { MsgId: 'm'.repeat(9_000) }, 0],
    ['a person of 9,000 signs', { FromUserName: 'o'.repeat(9_000) }, 0],
    ['a key of 9,000 signs', { EventKey: Array.from({ length: 900 }, (_, n) => `key-${n}-----`).join('') }, 1],
  ])('is accepted from WeChat without a server error: %s', async (_what, given, kept) => {
    const seconds = String(Math.floor(world.clock.now().getTime() / 1000))
    const signature = createHash('sha1').update([PUSH_TOKEN, seconds, 'n'].toSorted().join('')).digest('hex')
    const fields = { FromUserName: 'o1', CreateTime: seconds, MsgType: 'event', Event: 'CLICK', ...given }
    const body = `<xml>${Object.entries(fields)
      .map(([name, value]) => `<${name}><![CDATA[${value}]]></${name}>`)
      .join('')}</xml>`
    const before = (await world.product.db.select().from(wechatEvents)).length

    const reply = await world.anyone.request(`/api/wechat/push?signature=${signature}&timestamp=${seconds}&nonce=n`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'text/xml' },
    })

    expect(reply.status).toBe(200)
    expect((await world.product.db.select().from(wechatEvents)).length - before).toBe(kept)
  })

  it.each([
    ['the first half of an emoji in a name', '{"name":"小雨\\ud83d","phone":"13911112234","email":"ls@example.com"}'],
    ['the second half in a name', '{"name":"\\udc4d小雨","phone":"13911112235","email":"ls2@example.com"}'],
  ])('is registered without %s', async (what, answers) => {
    const visitor = await world.visitor(what.includes('first') ? 'alice' : 'bob')

    const reply = await visitor.request(`/api/visitor/webinars/${code}/registrations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"answers":${answers},"consent":${JSON.stringify(CONSENT)},"touch":{"channel":"a\\ud83d"}}`,
    })

    expect([reply.status, await reply.json()]).toEqual([200, { outcome: 'registered' }])
    const people = await (await world.operator()).get<{ items: { name: string }[] }>('/api/admin/contacts?search=小雨')
    expect(people.body.items.every(({ name }) => name === '小雨')).toBe(true)
  })

  it.each([
    ['in a value', '{"name":"文件夹\\ud83d"}', 200],
    ['in the name of a field', '{"name":"别的","x\\udc00":1}', 200],
    ['beside an emoji that is whole', '{"name":"好\\ud83d\\ude00\\ud83d"}', 200],
    ['behind an escaped backslash, where it is none', '{"name":"路径\\\\ud83d"}', 200],
  ])('causes no error in the panel with half an emoji %s', async (_where, body, status) => {
    const operator = await world.operator()

    const reply = await operator.request('/api/admin/folders', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    })

    expect(reply.status).toBe(status)
  })

  it.each(['until=0000-01-01T00:00:00Z', 'from=0000-12-31T23:59:59Z', 'from=0000-01-01T00:00:00%2B08:00'])(
    'is refused with a message where a log is requested for a year that does not exist: %s',
    async (period) => {
      const reply = await (await world.operator()).get<ErrorReply>(`/api/admin/audit?${period}`)

      expect(reply).toMatchObject({
        status: 400,
        body: { error: { code: 'bad_input', message: '时间不在可用的范围内' } },
      })
    },
  )

  it('is refused as too long before it is read: 24 MB where a few lines are expected', async () => {
    const visitor = await world.visitor('carol')
    const long = { answers: { name: 'x'.repeat(2_000_000) } }
    const operator = await world.operator()

    const sizes = [
      (await visitor.post<ErrorReply>(`/api/visitor/webinars/${code}/registrations`, long)).status,
      (await world.anyone.post('/api/visitor/session', { code: 'x'.repeat(300_000) })).status,
      (await world.anyone.post('/api/admin/auth/sign-in/email', { email: 'a@b.cn', password: 'x'.repeat(20_000) }))
        .status,
      (await operator.post('/api/admin/folders', { name: 'x'.repeat(2_000_000) })).status,
      (await world.anyone.post('/api/callback/vhall/events/1', { x: 'x'.repeat(300_000) })).status,
      (await world.anyone.post('/api/wechat/push', 'x'.repeat(100_000))).status,
    ]

    expect(sizes).toEqual([413, 413, 413, 413, 413, 413])
  })

  it('says in both languages that it is too long', async () => {
    const send = (language: string) =>
      world.anyone.request('/api/visitor/session', {
        method: 'POST',
        body: JSON.stringify({ code: 'x'.repeat(300_000) }),
        headers: { 'content-type': 'application/json', 'accept-language': language },
      })

    const [zh, en] = await Promise.all(
      ['zh-CN', 'en'].map(async (one) => (await (await send(one)).json()) as ErrorReply),
    )

    expect(zh?.error.message).toBe('提交的内容过长，请缩短后重试')
    expect(en?.error.message).toBe('What you sent is too long. Shorten it and try again')
  })

  it.each(['constructor', '__proto__', 'prototype'])(
    'finds no answer where nobody answered a question with the key %s',
    async (key) => {
      const operator = await world.operator()
      const field = { key, type: 'text', label: '公司', isRequired: false }

      const made = await operator.post<RegistrationFormDetail & ErrorReply>('/api/admin/registration-forms', {
        title: '表单',
        fields: [field],
      })

      expect(made.status).toBe(key === 'prototype' ? 200 : 400)
    },
  )

  it('registers people with an older form that has such a key', async () => {
    const operator = await world.operator()
    const { id } = await expectOk<RegistrationFormDetail>(
      operator.post('/api/admin/registration-forms', {
        title: '旧表单',
        fields: [{ key: 'company', type: 'text', label: '公司', isRequired: false }],
      }),
    )
    await world.product.database.pool.query(
      `update registration_forms set fields = replace(fields::text, '"company"', '"constructor"')::jsonb where id = $1`,
      [id],
    )
    const webinar = await world.webinar({ registrationFormId: id, title: '旧表单的直播' })
    const carol = await world.visitor('carol')

    const done = await carol.post<RegisterReply>(`/api/visitor/webinars/${webinar.code}/registrations`, {
      answers: { name: '卡罗', phone: '13911112299', email: 'carol@example.com' },
      consent: CONSENT,
    })
    const file = await operator.get<{ csv: string }>(
      `/api/admin/webinars/${webinar.id}/registrants/export?audience=registered`,
    )

    expect(done.body).toEqual({ outcome: 'registered' })
    expect(file.body.csv ?? JSON.stringify(file.body)).not.toContain('native code')
  })

  it('does not slow the log, however long a text is', () => {
    const started = performance.now()

    for (const pump of [
      'A'.repeat(200_000),
      `${'a.'.repeat(100_000)}@`,
      ')=('.repeat(60_000),
      '\nparams: '.repeat(30_000),
    ])
      withoutValues(pump)

    expect(performance.now() - started).toBeLessThan(1_000)
    expect(withoutValues(`nobody ${'x'.repeat(100)}@example.com here`)).not.toContain('@example.com')
  })
})
