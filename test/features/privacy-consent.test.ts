import { contactIdentities, contacts } from '../../cloudfunctions/db/tables/contacts'
import type { ConsentText, MyConsent } from '../../shared/contracts/consents'
import type { ContactDetail } from '../../shared/contracts/contacts'
import type { ErrorReply } from '../../shared/contracts/errors'
import type { MyWebinar, RegisterReply } from '../../shared/contracts/visitor'
import { CONSENT } from '../runtime/consent'
import type { HttpClient } from '../runtime/http-client'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'

const TEXT = { registrationLine: '同意用于报名与服务', marketingLine: '愿意接收通知', fullText: '新的隐私说明' }
const answers = { name: '林晓雨', phone: '13800138001', email: 'lin@example.com' }

describe('privacy consent', () => {
  let world: TestWorld
  let operator: HttpClient
  let alice: HttpClient
  beforeEach(async () => {
    world = await openWorld()
    operator = await world.operator()
    alice = await world.visitor('alice')
  })
  afterEach(() => world.close())

  const saveText = (english = {}) =>
    expectOk<{ current: ConsentText; earlier: ConsentText[] }>(
      operator.put('/api/admin/consent-text', { ...TEXT, ...english }),
    )
  const register = (code: string, body: object = {}) =>
    alice.post<RegisterReply & ErrorReply>(`/api/visitor/webinars/${code}/registrations`, body)
  const mine = () => expectOk<MyConsent>(alice.get('/api/visitor/me/consents'))
  const onlyContact = async () => {
    const [contact] = await world.product.db.select().from(contacts)
    if (!contact) throw new Error('There is no contact')
    return contact
  }
  const ledger = async () =>
    (await expectOk<ContactDetail>(operator.get(`/api/admin/contacts/${(await onlyContact()).id}`))).consents

  it('is requested with its text first, and without it nothing is registered or stored', async () => {
    const { code } = await world.webinar()

    const asked = await register(code)
    const unticked = await register(code, { answers })
    const refused = await register(code, { answers, consent: { version: 1, registration: false, marketing: true } })

    expect(asked.body).toMatchObject({
      outcome: 'ask',
      consent: {
        version: 1,
        registrationLine: expect.stringContaining('隐私说明'),
        marketingLine: expect.stringContaining('可选'),
        fullText: expect.stringContaining('撤回'),
      },
    })
    for (const reply of [unticked, refused])
      expect(reply).toMatchObject({
        status: 400,
        body: { error: { fields: { consent: '请先阅读隐私说明并勾选同意' } } },
      })
    expect(await onlyContact()).toMatchObject({ name: '', phone: null, email: null })
    expect(await ledger()).toEqual([])
  })

  it('is stored per purpose with version, time and client IP; marketing is never required', async () => {
    const { code, title } = await world.webinar()

    const done = await register(code, { answers, consent: CONSENT })

    expect(done.body).toEqual({ outcome: 'registered' })
    expect(await ledger()).toEqual([
      {
        purpose: 'registration',
        isGiven: true,
        textVersion: 1,
        occurredAt: world.clock.now().toISOString(),
        via: 'h5',
        webinarTitle: title,
      },
    ])
    expect(await mine()).toMatchObject({ registration: true, marketing: false })
  })

  it('is not requested again for the same version: the next webinar needs one tap', async () => {
    await register((await world.webinar()).code, {
      answers,
      consent: { version: 1, registration: true, marketing: true },
    })
    const { code } = await world.webinar({ title: '第二场' })

    const state = await expectOk<MyWebinar>(alice.get(`/api/visitor/webinars/${code}/me`))

    expect(state).toMatchObject({ registersInOneTap: true })
    expect((await register(code)).body).toEqual({ outcome: 'registered' })
    expect(await ledger()).toHaveLength(2)
  })

  it('is requested again for a new version, and consent to the old text does not count', async () => {
    await register((await world.webinar()).code, {
      answers,
      consent: { version: 1, registration: true, marketing: true },
    })
    await saveText()
    const { code } = await world.webinar({ title: '第二场' })

    const asked = await register(code)
    const outdated = await register(code, { consent: { version: 1, registration: true, marketing: false } })
    const done = await register(code, { consent: { version: 2, registration: true, marketing: false } })

    for (const reply of [asked, outdated])
      expect(reply.body).toMatchObject({
        outcome: 'ask',
        missing: [],
        form: { fields: [] },
        consent: { version: 2, ...TEXT },
      })
    expect(done.body).toEqual({ outcome: 'registered' })
    expect((await ledger()).map(({ purpose, isGiven, textVersion }) => [purpose, isGiven, textVersion])).toEqual(
      expect.arrayContaining([
        ['registration', true, 1],
        ['marketing', true, 1],
        ['registration', true, 2],
        ['marketing', false, 2],
      ]),
    )
  })

  it('is withdrawn in one step, stays in the consent log, and is then requested again', async () => {
    await register((await world.webinar()).code, {
      answers,
      consent: { version: 1, registration: true, marketing: true },
    })
    world.clock.advance({ hours: 1 })

    const after = await expectOk<MyConsent>(
      alice.post('/api/visitor/me/consents', { version: 1, registration: false, marketing: false }),
    )
    await alice.post('/api/visitor/me/consents', { version: 1, registration: false, marketing: false })

    expect(after).toMatchObject({ registration: false, marketing: false })
    expect((await ledger()).map(({ purpose, isGiven }) => `${purpose} ${isGiven}`).toSorted()).toEqual([
      'marketing false',
      'marketing true',
      'registration false',
      'registration true',
    ])
    expect((await register((await world.webinar({ title: '第二场' })).code)).body).toMatchObject({
      outcome: 'ask',
      consent: { version: 1 },
    })
  })

  it('is required before WeChat’s phone number is read', async () => {
    const tap = async (consent?: object) => {
      const { code } = await world.wechat<{ code: string }>('POST', 'phone-code', { person: 'alice' })
      return alice.post<ErrorReply>('/api/visitor/phone', { code, consent })
    }

    const refused = await tap()
    const untouched = await world.product.db.select({ kind: contactIdentities.kind }).from(contactIdentities)
    const taken = await tap(CONSENT)

    expect(refused).toMatchObject({ status: 400, body: { error: { fields: { consent: expect.any(String) } } } })
    expect(untouched.map(({ kind }) => kind)).not.toContain('phone')
    expect(taken.status).toBe(200)
    expect(await ledger()).toMatchObject([{ purpose: 'registration', isGiven: true }])
  })

  it('is shown in English to readers of English, line by line where the company wrote an English text', async () => {
    const { code } = await world.webinar()
    const ask = async (language: string) => {
      const reply = await alice.request(`/api/visitor/webinars/${code}/registrations`, {
        method: 'POST',
        body: '{}',
        headers: { 'content-type': 'application/json', 'accept-language': language },
      })
      const body = (await reply.json()) as RegisterReply
      return body.outcome === 'ask' ? body.consent : null
    }

    const first = [await ask('en'), await ask('zh-CN')]
    await saveText({ registrationLineEn: 'I agree to be registered' })
    const own = await ask('en')

    expect(JSON.stringify(first[0])).not.toMatch(/[\u4e00-\u9fff]/)
    expect(first[0]?.fullText).toContain('withdraw')
    expect(first[1]?.fullText).toContain('撤回')
    expect(own).toEqual({ version: 2, ...TEXT, registrationLine: 'I agree to be registered' })
  })

  it('is stored once, with the registration, however often the button was tapped', async () => {
    const { code } = await world.webinar()
    await register(code)

    const replies = await Promise.all(
      Array.from({ length: 10 }, () => register(code, { answers, consent: { ...CONSENT, marketing: true } })),
    )

    expect(replies.map(({ body }) => body.outcome).toSorted()).toEqual([
      ...Array<string>(9).fill('already_registered'),
      'registered',
    ])
    expect((await ledger()).map(({ purpose }) => purpose).toSorted()).toEqual(['marketing', 'registration'])
  })

  it('keeps every version of the text that people agreed to', async () => {
    const { current: first } = await expectOk<{ current: ConsentText }>(operator.get('/api/admin/consent-text'))

    const { current, earlier } = await saveText()

    expect(current).toMatchObject({ version: 2, ...TEXT, savedAt: world.clock.now().toISOString() })
    expect(earlier).toEqual([first])
    expect(first).toMatchObject({ version: 1, savedAt: null })
  })
})
