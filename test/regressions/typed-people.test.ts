import { contacts } from '../../cloudfunctions/db/tables/contacts'
import { rateLimits } from '../../cloudfunctions/db/tables/rate-limits'
import { readTypedPhone } from '../../cloudfunctions/features/contacts/read-typed-phone'
import { readAnswer } from '../../cloudfunctions/features/registration/read-answer'
import { inWords } from '../../shared/text/messages/message'
import type { ErrorReply } from '../../shared/contracts/errors'
import type { RegistrationFormDetail, FormField } from '../../shared/contracts/registration-form'
import type { RegisterReply } from '../../shared/contracts/visitor'
import { CONSENT } from '../runtime/consent'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'

describe('a phone number as people type and paste it', () => {
  it.each([
    '1381111238',
    '138111123845',
    '11111111111',
    '12345678901',
    '+861381111236',
    '8613811112',
    '23812345678',
    '10086',
    '1380000555',
    'N/A',
    '+86',
  ])('is refused when it is not one: %s', (typed) => {
    expect(readTypedPhone(typed)).toBeUndefined()
  })

  it.each([
    ['17012345678', '+8617012345678'],
    ['16212345678', '+8616212345678'],
    ['16512345678', '+8616512345678'],
    ['19212345678', '+8619212345678'],
    ['+86 (138) 1111 - 7360', '+8613811117360'],
    ['（138）1111　7360', '+8613811117360'],
    ['１３８１１１１７３６０', '+8613811117360'],
    ['0086 138 1111 7360', '+8613811117360'],
    ['8613811117360', '+8613811117360'],
    ['\u202d13811112352\u202c', '+8613811112352'],
    ['138\u20111111\u20112353', '+8613811112353'],
    ['138\u20141111\u20142355', '+8613811112355'],
    ['138\u22121111\u22122356', '+8613811112356'],
    ['138.1111.2354', '+8613811112354'],
    ['tel:13811112356', '+8613811112356'],
    ['852 5123 4567', '+85251234567'],
    ['+852 5123 4567', '+85251234567'],
    ['853 6612 3456', '+85366123456'],
    ['886 912 345 678', '+886912345678'],
    ['0912-345-678', '+886912345678'],
    ['+1 415 555 2671', '+14155552671'],
    ['0044 20 7946 0958', '+442079460958'],
  ])('is stored completely: %s', (typed, kept) => {
    expect(readTypedPhone(typed)).toBe(kept)
  })
})

const field = (type: FormField['type'], label: string): FormField => ({
  key: type,
  type,
  label,
  placeholder: '',
  help: '',
  isRequired: true,
  options: [],
  alias: '',
  defaultValue: '',
})

describe('an answer about a person', () => {
  it.each([
    ['li&wang@example.com', 'li&wang@example.com'],
    ['li/lei@example.com', 'li/lei@example.com'],
    ['li=lei@example.com', 'li=lei@example.com'],
    ["o'hara+web@Example.COM", "o'hara+web@example.com"],
    ['lilei@公司.cn', 'lilei@xn--55qx5d.cn'],
    ['lilei@例子.公司', 'lilei@xn--fsqu00a.xn--55qx5d'],
    ['ｌｉｌｅｉ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'lilei@example.com'],
    ['\u200blilei@example.com\ufeff', 'lilei@example.com'],
  ])('is accepted as an e-mail that mail can reach: %s', (typed, kept) => {
    expect(readAnswer(field('email', '邮箱'), typed)).toEqual({ value: kept })
  })

  it.each([
    'nothing',
    'a@b',
    '@example.com',
    'a b@example.com',
    'a..b@example.com',
    'a@example..com',
    'a@-x.com',
    'a@b@',
  ])('is refused as an e-mail: %s', (typed) => {
    expect(inWords(readAnswer(field('email', '邮箱'), typed).problem!, 'zh')).toBe('请填写正确的邮箱地址')
  })

  it.each(['\u200b\u200b', '\u3164', '\u2800', '——', '\u00ad', '　'])('is refused as a name: %j', (typed) => {
    expect(inWords(readAnswer(field('name', '姓名'), typed).problem!, 'zh')).toBe('请填写姓名')
  })

  it.each([
    ['\u202e张三gpj.exe', '张三gpj.exe'],
    ['Jose\u0301', 'José'],
    ['小雨\ud83d', '小雨'],
    ['小雨😀', '小雨😀'],
  ])('is normalised as a name: %s', (typed, kept) => {
    expect(readAnswer(field('name', '姓名'), typed)).toEqual({ value: kept })
  })
})

describe('visitors who share a client IP, and one who calls too often', () => {
  let world: TestWorld
  let code: string
  beforeAll(async () => {
    world = await openWorld()
    const { id } = await expectOk<RegistrationFormDetail>(
      (await world.operator()).post('/api/admin/registration-forms', {
        title: '需验证',
        fields: [],
        confirmsPhone: true,
      }),
    )
    code = (await world.webinar({ registrationFormId: id })).code
  })
  afterAll(() => world.close())
  beforeEach(() => world.product.db.delete(rateLimits))

  const send = (user: string, phone: string, path = '/api/visitor/phone-codes') =>
    world.functions.callFromMiniProgram(
      'visitor',
      { method: 'POST', path, body: { phone, consent: CONSENT } },
      { openId: user, appId: 'wxmp00000000000001' },
    ) as Promise<{ status: number }>

  it('get their phone codes: 34 mini-program users on one day', async () => {
    const statuses: number[] = []
    for (let n = 0; n < 34; n += 1) statuses.push((await send(`o-person-${n}`, `1371235${2000 + n}`)).status)

    expect(statuses.filter((status) => status === 200)).toHaveLength(34)
  })

  it('get one code in a minute each, however many taps arrive at once', async () => {
    const statuses = await Promise.all(Array.from({ length: 20 }, (_, n) => send('o-eager', `1371236${2000 + n}`)))

    expect(statuses.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(statuses.filter(({ status }) => status === 429)).toHaveLength(19)
  })

  it('get ten codes a day each, and refused requests do not count against a phone', async () => {
    const statuses: number[] = []
    for (let n = 0; n < 14; n += 1) {
      world.clock.advance({ seconds: 61 })
      statuses.push((await send('o-caller', `1371237${2000 + Math.min(n, 10)}`)).status)
    }
    const owner = await send('o-owner', '13712372010')

    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 200), 429, 429, 429, 429])
    expect(owner.status).toBe(200)
  })

  it('register at most thirty times a minute, and see in both languages when to try again', async () => {
    const alice = await world.visitor('alice')
    const replies = []
    for (let n = 0; n < 34; n += 1)
      replies.push(await alice.post<RegisterReply & ErrorReply>(`/api/visitor/webinars/${code}/registrations`, {}))
    const english = await alice.request(`/api/visitor/webinars/${code}/registrations`, {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json', 'accept-language': 'en' },
    })

    expect(replies.map(({ status }) => status)).toEqual([...Array.from({ length: 30 }, () => 200), 429, 429, 429, 429])
    expect(Number(replies.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(replies.at(-1)?.body.error.message).toBe('操作过于频繁，请稍后再试')
    expect(((await english.json()) as ErrorReply).error.message).toBe('Too many requests. Try again a little later')
  })

  it('can guess at most 20 sessions and create at most 60 visits a minute', async () => {
    const guesses: number[] = []
    for (let n = 0; n < 25; n += 1)
      guesses.push((await world.anyone.post('/api/visitor/session', { code: `guess-${n}` })).status)
    const visits: number[] = []
    for (let n = 0; n < 65; n += 1) {
      const body = { channel: 'none', browser: `invented-browser-${n}` }
      visits.push((await world.anyone.post('/api/visitor/visits', body)).status)
    }

    expect(guesses.slice(20)).toEqual([429, 429, 429, 429, 429])
    expect(visits.filter((status) => status === 429)).toHaveLength(5)
  })

  it('are not registered by another site’s page, whose request is refused', async () => {
    const bob = await world.visitor('bob')
    const post = (origin: string) =>
      bob.request(`/api/visitor/webinars/${code}/registrations`, {
        method: 'POST',
        body: '{}',
        headers: { 'content-type': 'application/json', origin },
      })

    expect((await post('https://evil.example')).status).toBe(403)
    expect((await post('null')).status).toBe(403)
    expect((await post(world.origin.replace('hub.', 'bob.hub.'))).status).toBe(200)
  })

  it('are found by name in any Unicode form', async () => {
    await world.product.db.insert(contacts).values({ name: 'José', source: 'official_account' })
    const operator = await world.operator()

    const found = await operator.get<{ items: { name: string }[] }>(
      `/api/admin/contacts?search=${encodeURIComponent('Jose\u0301\u200b')}`,
    )

    expect(found.body.items.map(({ name }) => name)).toEqual(['José'])
  })
})
