import type { ConsentText } from '../../shared/contracts/consents'
import type { ContactDetail, ContactRow } from '../../shared/contracts/contacts'
import type { ErrorReply } from '../../shared/contracts/errors'
import type { FormField, RegistrationFormDetail } from '../../shared/contracts/registration-form'
import type { RegisterReply } from '../../shared/contracts/visitor'
import type { WebinarDetail } from '../../shared/contracts/webinars'
import { CONSENT } from '../runtime/consent'
import type { HttpClient } from '../runtime/http-client'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'

type Asked = Extract<RegisterReply, { outcome: 'ask' }>
type Field = Pick<FormField, 'key' | 'type' | 'label' | 'isRequired'> & { options?: string[] }

const PERSON = { name: '林晓雨', phone: '13800138001', email: 'lin@example.com' }
const COMPANY: Field = { key: 'company', type: 'text', label: '公司', isRequired: true }
const JOB: Field = { key: 'job', type: 'text', label: '职位', isRequired: true }
const size = (...options: string[]): Field => ({
  key: 'size',
  type: 'single',
  label: '规模',
  isRequired: true,
  options,
})
const TEXT = { registrationLine: '同意用于报名与服务', marketingLine: '愿意接收通知', fullText: '新的隐私说明' }

describe('a form that changed while a visitor filled it in', () => {
  let world: TestWorld
  let operator: HttpClient
  let alice: HttpClient
  beforeEach(async () => {
    world = await openWorld()
    operator = await world.operator()
    alice = await world.visitor('alice')
  })
  afterEach(() => world.close())

  const makeForm = (fields: Field[]) =>
    expectOk<RegistrationFormDetail>(operator.post('/api/admin/registration-forms', { title: '表', fields }))
  const saveForm = (id: string, fields: Field[], more = {}) =>
    expectOk<RegistrationFormDetail>(
      operator.put(`/api/admin/registration-forms/${id}`, { title: '表', fields, ...more }),
    )
  const useForm = ({ id }: WebinarDetail, registrationFormId: string | null) =>
    expectOk(operator.patch(`/api/admin/webinars/${id}`, { registrationFormId }))
  const send = (webinar: WebinarDetail, body: object = {}) =>
    alice.post<RegisterReply & ErrorReply>(`/api/visitor/webinars/${webinar.code}/registrations`, body)
  const open = async (webinar: WebinarDetail) => (await send(webinar)).body as Asked
  const of = ({ form: { id, version } }: Asked) => ({ id, version })
  const contact = async () => {
    const { items } = await expectOk<{ items: ContactRow[] }>(operator.get('/api/admin/contacts'))
    return expectOk<ContactDetail>(operator.get(`/api/admin/contacts/${items[0]?.id}`))
  }

  type Case = { before: Field[]; after: Field[]; answers: object; completed: object }
  it.each<[string, Case]>([
    [
      'a required question was added',
      { before: [COMPANY], after: [COMPANY, JOB], answers: { company: '青榕' }, completed: { job: '市场' } },
    ],
    [
      'an optional question was added',
      {
        before: [COMPANY],
        after: [COMPANY, { ...JOB, isRequired: false }],
        answers: { company: '青榕' },
        completed: { job: '' },
      },
    ],
    [
      'the chosen option was removed',
      { before: [size('小', '大')], after: [size('小', '中')], answers: { size: '大' }, completed: { size: '中' } },
    ],
    [
      'a text became a choice',
      {
        before: [{ ...size(), type: 'text' }],
        after: [size('小', '中')],
        answers: { size: '一百人' },
        completed: { size: '中' },
      },
    ],
    [
      'all of its questions were replaced',
      {
        before: [COMPANY],
        after: [JOB, size('小', '大')],
        answers: { company: '青榕' },
        completed: { job: '市场', size: '小' },
      },
    ],
  ])(
    'must be filled in again when %s, and nothing is registered before',
    async (_what, { before, after, answers, completed }) => {
      const form = await makeForm(before)
      const webinar = await world.webinar({ registrationFormId: form.id })
      const first = await open(webinar)
      await saveForm(form.id, after)

      const again = await send(webinar, { answers: { ...PERSON, ...answers }, form: of(first), consent: CONSENT })
      const asked = again.body as Asked
      const untouched = await contact()
      const done = await send(webinar, {
        answers: { ...PERSON, ...answers, ...completed },
        form: of(asked),
        consent: CONSENT,
      })

      expect(asked).toMatchObject({ outcome: 'ask', changed: ['form'] })
      expect(asked.form.fields.map(({ key }) => key)).toEqual([
        'name',
        'phone',
        'email',
        ...after.map(({ key }) => key),
      ])
      expect([untouched.name, untouched.maskedPhone, untouched.consents]).toEqual(['', '', []])
      expect(done.body).toEqual({ outcome: 'registered' })
    },
  )

  it('is accepted when a question was removed, because nothing is missing', async () => {
    const form = await makeForm([COMPANY, JOB])
    const webinar = await world.webinar({ registrationFormId: form.id })
    const first = await open(webinar)
    await saveForm(form.id, [COMPANY])

    const done = await send(webinar, {
      answers: { ...PERSON, company: '青榕', job: '市场' },
      form: of(first),
      consent: CONSENT,
    })

    expect(done.body).toEqual({ outcome: 'registered' })
  })

  it.each([
    ['the global form by one of the webinar’s own', true],
    ['the webinar’s own form by the global one', false],
  ])('must be filled in again when another form was chosen: %s', async (_what, toOwn) => {
    await saveForm('global', toOwn ? [] : [JOB])
    const own = await makeForm([COMPANY])
    const webinar = await world.webinar({ registrationFormId: toOwn ? null : own.id })
    const first = await open(webinar)
    await useForm(webinar, toOwn ? own.id : null)

    const { body } = await send(webinar, {
      answers: { ...PERSON, ...(!toOwn && { company: '青榕' }) },
      form: of(first),
      consent: CONSENT,
    })

    expect(body).toMatchObject({ outcome: 'ask', changed: ['form'] })
    expect((body as Asked).form.fields.at(-1)?.key).toBe(toOwn ? 'company' : 'job')
  })

  it('must be completed when the phone must now be verified', async () => {
    const form = await makeForm([])
    const webinar = await world.webinar({ registrationFormId: form.id })
    const first = await open(webinar)
    await saveForm(form.id, [], { confirmsPhone: true })

    const { body } = await send(webinar, { answers: PERSON, form: of(first), consent: CONSENT })

    expect(body).toMatchObject({ outcome: 'ask', changed: ['form'], form: { confirmsPhone: true } })
  })

  it('still shows wrong answers at their fields', async () => {
    const form = await makeForm([COMPANY])
    const webinar = await world.webinar({ registrationFormId: form.id })
    const first = await open(webinar)
    await saveForm(form.id, [{ ...COMPANY, label: '公司全称' }])

    const { status, body } = await send(webinar, {
      answers: { ...PERSON, phone: '12', company: '青榕' },
      form: of(first),
      consent: CONSENT,
    })

    expect([status, Object.keys(body.error.fields ?? {})]).toEqual([400, ['answers.phone']])
  })

  const replaceText = async () =>
    (await expectOk<{ current: ConsentText }>(operator.put('/api/admin/consent-text', TEXT))).current.version

  it('does not record consent for a text that was not shown, and returns with the new text', async () => {
    const webinar = await world.webinar()
    const first = await open(webinar)
    const version = await replaceText()
    const sent = { answers: PERSON, form: of(first), consent: { ...CONSENT, marketing: true } }

    const again = await send(webinar, sent)
    const twice = await send(webinar, sent)
    const untouched = await contact()
    const done = await send(webinar, { ...sent, consent: { ...CONSENT, version } })

    for (const { body } of [again, twice])
      expect(body).toMatchObject({ outcome: 'ask', changed: ['consent'], consent: { version, ...TEXT } })
    expect((again.body as Asked).form.fields.length).toBeGreaterThanOrEqual(3)
    expect([untouched.name, untouched.maskedPhone, untouched.consents]).toEqual(['', '', []])
    expect(done.body).toEqual({ outcome: 'registered' })
    expect((await contact()).consents.map(({ textVersion }) => textVersion)).toEqual([version])
  })

  it('returns with the new consent text for somebody who had agreed to the previous one', async () => {
    await send(await world.webinar(), { answers: PERSON, consent: CONSENT })
    const form = await makeForm([COMPANY])
    const webinar = await world.webinar({ registrationFormId: form.id })
    const first = await open(webinar)
    const version = await replaceText()

    const { body } = await send(webinar, { answers: { company: '青榕' }, form: of(first) })

    expect(first.consent).toBeNull()
    expect(body).toMatchObject({ outcome: 'ask', changed: ['consent'], consent: { version } })
    expect((body as Asked).form.fields.map(({ key }) => key)).toEqual(['company'])
  })

  it.each([
    ['a phone number from WeChat', 'phone'],
    ['a phone code', 'phone-codes'],
    ['consent on its own page', 'me/consents'],
  ])('is refused with the code of a changed consent text before the request is processed: %s', async (_what, path) => {
    await replaceText()
    const { code } = await world.wechat<{ code: string }>('POST', 'phone-code', { person: 'alice' })
    const bodies: Record<string, object> = {
      phone: { code, consent: CONSENT },
      'phone-codes': { phone: PERSON.phone, consent: CONSENT },
      'me/consents': CONSENT,
    }

    const { status, body } = await alice.post<ErrorReply>(`/api/visitor/${path}`, bodies[path])

    expect([status, body.error.code, body.error.message]).toEqual([
      409,
      'consent_changed',
      '隐私说明已更新，请重新阅读并勾选',
    ])
    expect(await contact()).toMatchObject({ maskedPhone: '', consents: [] })
  })

  it('keeps drafts per person, and restores those of the same person', async () => {
    const webinar = await world.webinar()
    const owners = []
    for (const user of ['alice', 'bob', 'alice']) {
      alice = await world.visitor(user)
      owners.push((await open(webinar)).draftOwner)
    }

    expect(owners[0]).toBe(owners[2])
    expect(owners[0]).not.toBe(owners[1])
    expect(owners[0]).toMatch(/^[\w-]{16,}$/)
  })
})
