import { and, eq } from 'drizzle-orm'
import { contactIdentities, contacts } from '../../cloudfunctions/db/tables/contacts'
import type { ErrorReply } from '../../shared/contracts/errors'
import { CONSENT } from '../runtime/consent'
import { openWorld, type TestWorld } from '../runtime/world'

type Reply = { status: number; body: { phone: string } & ErrorReply }

describe('one-tap phone in the mini-program', () => {
  let world: TestWorld
  beforeEach(async () => {
    world = await openWorld()
  })
  afterEach(() => world.close())

  const tap = async (person: string) => (await world.wechat<{ code: string }>('POST', 'phone-code', { person })).code
  const call = async (person: string, path: string, body: unknown, method = 'POST') =>
    (
      await world.wechat<{ result: Reply }>('POST', 'cloud-call', {
        person,
        name: 'visitor',
        data: { path, method, body },
      })
    ).result
  const send = (person: string, code: string) => call(person, '/api/visitor/phone', { code, consent: CONSENT })
  const holderOf = (phone: string) =>
    world.product.db
      .select()
      .from(contactIdentities)
      .innerJoin(contacts, eq(contacts.id, contactIdentities.contactId))
      .where(and(eq(contactIdentities.kind, 'phone'), eq(contactIdentities.value, phone)))

  it('saves the number from WeChat as verified, also after a registration with it', async () => {
    const { code } = await world.webinar()

    const reply = await send('alice', await tap('alice'))
    await call('alice', `/api/visitor/webinars/${code}/registrations`, {
      answers: { name: '林晓雨', phone: reply.body.phone, email: 'lin@example.com' },
      consent: CONSENT,
    })

    expect(reply).toMatchObject({ status: 200, body: { phone: '+8613800138001' } })
    expect(await holderOf('+8613800138001')).toMatchObject([
      { contacts: { name: '林晓雨', phone: '+8613800138001', phoneConfirmedAt: world.clock.now() } },
    ])
  })

  it('accepts a code once, for five minutes, and then says that the number can be typed', async () => {
    const used = await tap('alice')
    await send('alice', used)
    const late = await tap('bob')
    world.clock.advance({ minutes: 6 })

    const replies = [await send('alice', used), await send('bob', late), await send('carol', 'made-up')]

    for (const reply of replies)
      expect(reply).toMatchObject({
        status: 400,
        body: { error: { code: 'bad_input', message: expect.stringContaining('直接填写手机号') } },
      })
  })

  it('refuses a login code in place of a phone code', async () => {
    const { code } = await world.wechat<{ code: string }>('POST', 'login', { person: 'alice' })

    expect((await send('alice', code)).status).toBe(400)
    expect(await holderOf('+8613800138001')).toEqual([])
  })

  it.each([
    [{ errcode: -1 }, 502, 'wechat_unavailable'],
    [{ errcode: 45011 }, 429, 'rate_limited'],
    [{ status: 502, body: 'Bad Gateway' }, 502, 'wechat_unavailable'],
  ])('says that the number can be typed when WeChat answers %j', async (answer, status, code) => {
    await world.wechat('POST', 'next-answer', { path: '/wxa/business/getuserphonenumber', answer })

    const reply = await send('alice', await tap('alice'))

    expect(reply).toMatchObject({ status, body: { error: { code, message: expect.stringContaining('直接填写') } } })
  })
})
