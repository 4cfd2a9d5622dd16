import { contacts } from '../../cloudfunctions/db/tables/contacts'
import { phoneCodes } from '../../cloudfunctions/db/tables/phone-codes'
import { rateLimits } from '../../cloudfunctions/db/tables/rate-limits'
import type { ErrorReply } from '../../shared/contracts/errors'
import type { RegistrationFormDetail } from '../../shared/contracts/registration-form'
import type { RegisterReply } from '../../shared/contracts/visitor'
import { CONSENT } from '../runtime/consent'
import type { HttpClient } from '../runtime/http-client'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'

const PHONE = '13800138001'
const answers = { name: '林晓雨', phone: PHONE, email: 'lin@example.com' }

describe('a typed phone that must be verified', () => {
  let world: TestWorld
  let code: string
  let alice: HttpClient
  beforeEach(async () => {
    world = await openWorld()
    const operator = await world.operator()
    const { id } = await expectOk<RegistrationFormDetail>(
      operator.post('/api/admin/registration-forms', { title: '需验证', intro: '', fields: [], confirmsPhone: true }),
    )
    code = (await world.webinar({ registrationFormId: id })).code
    alice = await world.visitor('alice')
  })
  afterEach(() => world.close())

  const send = (phone = PHONE, who = alice) =>
    who.post<{ sentTo: string } & ErrorReply>('/api/visitor/phone-codes', { phone, consent: CONSENT })
  const check = (sms: string, phone = PHONE) =>
    alice.post<{ phone: string } & ErrorReply>('/api/visitor/phone-codes/check', { phone, code: sms })
  const register = (filled: object = answers) =>
    alice.post<RegisterReply & ErrorReply>(`/api/visitor/webinars/${code}/registrations`, {
      answers: filled,
      consent: CONSENT,
    })
  async function received(phone = PHONE): Promise<string> {
    const { messages } = (await (await fetch(`${world.outside.sms.url}/__sandbox/messages?phone=${phone}`)).json()) as {
      messages: { text: string }[]
    }
    return /\d{6}/.exec(messages[0]?.text ?? '')?.[0] ?? ''
  }
  const wrongOf = (right: string) => (right === '000000' ? '111111' : '000000')

  it('is refused before it is verified, and registers after the code from the phone was entered', async () => {
    const unproved = await register()
    const sent = await send()
    const proved = await check(await received())
    const done = await register()

    expect(unproved).toMatchObject({
      status: 400,
      body: { error: { fields: { 'answers.phone': '请先用短信验证码验证手机号' } } },
    })
    expect(sent.body).toEqual({ sentTo: '138****8001', againAfterSeconds: 60 })
    expect(proved.body).toEqual({ phone: '+8613800138001' })
    expect(done.body).toEqual({ outcome: 'registered' })
    expect(await world.product.db.select().from(contacts)).toMatchObject([
      { phone: '+8613800138001', phoneConfirmedAt: world.clock.now() },
    ])
  })

  it('is not verified by the code of another number', async () => {
    await send('13800138002')

    expect((await check(await received('13800138002'))).body.error.message).toBe('验证码已失效，请重新获取')
    expect((await register()).status).toBe(400)
  })

  it('waits 60 seconds between two codes, and only the last one is valid', async () => {
    await send()
    const first = await received()
    const early = await send()
    world.clock.advance({ seconds: 61 })
    await send()
    const second = await received()

    expect(early).toMatchObject({
      status: 429,
      body: { error: { code: 'rate_limited', message: '请 60 秒后再获取验证码' } },
    })
    if (first !== second) expect((await check(first)).body.error.message).toBe('验证码不正确')
    expect((await check(second)).status).toBe(200)
  })

  it('loses its code after five wrong tries, even if the sixth is right', async () => {
    await send()
    const right = await received()
    for (let tries = 0; tries < 5; tries += 1) await check(wrongOf(right))

    expect((await check(right)).body.error.message).toBe('输错次数过多，请重新获取验证码')
  })

  it('loses its code after five minutes and after one use', async () => {
    await send()
    const used = await received()
    await check(used)
    const again = await check(used)
    world.clock.advance({ minutes: 2 })
    await send()
    const late = await received()
    world.clock.advance({ minutes: 5 })

    expect(again.body.error.message).toBe('验证码已失效，请重新获取')
    expect((await check(late)).body.error.message).toBe('验证码已失效，请重新获取')
  })

  it('is sent at most five codes a day, whoever requests them', async () => {
    const askers = [alice, await world.visitor('bob')]
    const statuses: number[] = []
    for (let sent = 0; sent < 6; sent += 1) {
      world.clock.advance({ seconds: 61 })
      statuses.push((await send(PHONE, askers[sent % 2])).status)
    }

    expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
  })

  it('has its expired code deleted in the next night, together with the counted tries', async () => {
    await send()
    await world.product.db
      .insert(rateLimits)
      .values({ key: 'sms_phone:+8613800138002', points: 5, expire: Date.now() - 1 })
    const nights = async (count: number) => {
      world.clock.set(`2026-12-0${count + 1}T19:17:30.000Z`)
      await world.functions.fireTimer('worker', 'every-minute', world.clock.now())
      return (await world.product.db.select().from(phoneCodes)).length
    }

    const kept = [await nights(0), await nights(1), await nights(2)]

    expect(kept).toEqual([1, 1, 0])
    expect((await world.product.db.select().from(rateLimits)).map(({ key }) => key)).not.toContain(
      'sms_phone:+8613800138002',
    )
  })

  it('has its code stored only as a hash, and no code that was not sent', async () => {
    await send()
    const right = await received()
    const kept = JSON.stringify(await world.product.db.select().from(phoneCodes))
    world.clock.advance({ minutes: 2 })
    const refused = await send('13800130002')

    expect(kept).not.toContain(right)
    expect(refused).toMatchObject({
      status: 502,
      body: { error: { code: 'sms_unavailable', message: '短信没有发送成功，请检查手机号或稍后再试' } },
    })
    expect(await world.product.db.select().from(phoneCodes)).toHaveLength(1)
  })
})
