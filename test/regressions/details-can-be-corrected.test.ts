import { and, eq } from 'drizzle-orm'
import { auditEntries } from '../../cloudfunctions/db/tables/audit-entries'
import { contactIdentities, contacts } from '../../cloudfunctions/db/tables/contacts'
import { registrations } from '../../cloudfunctions/db/tables/registrations'
import type { ContactDetail } from '../../shared/contracts/contacts'
import type { ErrorReply } from '../../shared/contracts/errors'
import type { MyDetails } from '../../shared/contracts/my-details'
import type { RegistrationFormDetail } from '../../shared/contracts/registration-form'
import type { VisitorSelf } from '../../shared/contracts/visitor'
import { CONSENT } from '../runtime/consent'
import type { HttpClient } from '../runtime/http-client'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'

const PERSON = { name: '林晓雨', phone: '13800138001', email: 'lin@example.com' }
const MINE = '/api/visitor/me/details'

describe('what a person once filled in', () => {
  let world: TestWorld
  let alice: HttpClient
  let operator: HttpClient
  let code: string
  beforeEach(async () => {
    world = await openWorld()
    operator = await world.operator('operator')
    alice = await world.visitor('alice')
    code = (await world.webinar()).code
    await expectOk(alice.post(`/api/visitor/webinars/${code}/registrations`, { answers: PERSON, consent: CONSENT }))
  })
  afterEach(() => world.close())

  const change = (changes: Partial<typeof PERSON>) =>
    alice.put<MyDetails & ErrorReply>(MINE, { answers: { ...PERSON, ...changes } })
  const onRecord = async () => {
    const [row] = await world.product.db
      .select()
      .from(contacts)
      .where(eq(contacts.id, await aliceId()))
    return row
  }
  const aliceId = async () => (await world.product.db.select().from(registrations))[0]?.contactId ?? ''
  const edit = async (body: object, who = operator) =>
    who.put<{ outcome: string } & ErrorReply>(`/api/admin/contacts/${await aliceId()}/details`, body)

  it('is shown to the person in full, and to nobody who is not signed in', async () => {
    const mine = await expectOk<MyDetails>(alice.get(MINE))
    const strange = await world.anyone.get(MINE)

    expect(mine.known).toEqual({ ...PERSON, phone: '+8613800138001' })
    expect(mine.form.fields.map(({ key }) => key)).toEqual(['name', 'phone', 'email'])
    expect(strange.status).toBe(401)
  })

  it.each<[string, Partial<typeof PERSON>, Partial<typeof PERSON>]>([
    ['a name', { name: ' 林小雨 ' }, { name: '林小雨' }],
    ['a phone', { phone: '（139）0013 9000' }, { phone: '+8613900139000' }],
    ['a Hong Kong phone', { phone: '852 5123 4567' }, { phone: '+85251234567' }],
    ['an e-mail', { email: ' Xiaoyu@Example.COM ' }, { email: 'xiaoyu@example.com' }],
    [
      'all three',
      { name: 'Lin', phone: '13900139001', email: 'l@x.cn' },
      { name: 'Lin', phone: '+8613900139001', email: 'l@x.cn' },
    ],
  ])('can be corrected by the person: %s', async (_what, typed, kept) => {
    const answer = await change(typed)
    const self = await expectOk<VisitorSelf>(alice.get('/api/visitor/me'))

    expect(answer.body.known).toEqual({ ...PERSON, phone: '+8613800138001', ...kept })
    expect(await onRecord()).toMatchObject(kept)
    expect(self.registrationsTotal).toBe(1)
  })

  it.each<[string, Partial<typeof PERSON>, string]>([
    ['an empty name', { name: ' ' }, 'answers.name'],
    ['an empty phone', { phone: '' }, 'answers.phone'],
    ['an empty e-mail', { email: '' }, 'answers.email'],
    ['a name of nothing', { name: '\u200b…' }, 'answers.name'],
    ['a name of 41 characters', { name: '雨'.repeat(41) }, 'answers.name'],
    ['a mobile number of ten digits', { phone: '1380013800' }, 'answers.phone'],
    ['an e-mail without a domain', { email: 'lin@' }, 'answers.email'],
  ])('is not replaced by %s', async (_what, typed, field) => {
    const answer = await change(typed)

    expect([answer.status, Object.keys(answer.body.error.fields ?? {})]).toEqual([400, [field]])
    expect(await onRecord()).toMatchObject({ ...PERSON, phone: '+8613800138001' })
  })

  it.each(['phone', 'email'] as const)('is unconfirmed when another contact proved the typed %s', async (kind) => {
    const value = kind === 'phone' ? '+8613900139009' : 'bob@example.com'
    const [bob] = await world.product.db
      .insert(contacts)
      .values({
        name: '鲍勃',
        source: 'panel',
        [kind]: value,
        [`${kind}ConfirmedAt`]: world.clock.now(),
      })
      .returning({ id: contacts.id })
    await world.product.db.insert(contactIdentities).values({ kind, value, contactId: bob?.id ?? '' })

    await change({ [kind]: value })
    const detail = await expectOk<ContactDetail>(operator.get(`/api/admin/contacts/${await aliceId()}`))
    const [identity] = await world.product.db
      .select()
      .from(contactIdentities)
      .where(and(eq(contactIdentities.kind, kind), eq(contactIdentities.value, value)))

    expect(detail).toMatchObject({ phoneConfirmed: false, emailConfirmed: false })
    expect(detail.possibleDuplicates).toEqual([{ id: bob?.id, name: '鲍勃', by: kind }])
    expect(identity).toMatchObject({ contactId: bob?.id, isProven: true })
  })

  it('keeps its confirmation where it stays the same, and loses it where it changes', async () => {
    const at = world.clock.now()
    await world.product.db.update(contacts).set({ phoneConfirmedAt: at, emailConfirmedAt: at })

    await change({ email: 'new@example.com' })

    expect(await onRecord()).toMatchObject({ phoneConfirmedAt: at, emailConfirmedAt: null })
  })

  it('takes a new phone only with a code where the form asks for one', async () => {
    await world.product.db.update(contacts).set({ phoneConfirmedAt: world.clock.now() })
    const { items } = await expectOk<{ items: RegistrationFormDetail[] }>(operator.get('/api/admin/registration-forms'))
    const form = items.find(({ kind }) => kind === 'global')
    await expectOk(
      operator.put(`/api/admin/registration-forms/${form?.id}`, {
        title: '报名信息',
        fields: form?.fields ?? [],
        confirmsPhone: true,
      }),
    )

    const typed = await change({ phone: '13900139000' })
    const named = await change({ name: '林小雨' })

    expect(typed.body.error.fields).toEqual({ 'answers.phone': '请先用短信验证码验证手机号' })
    expect(named.body.known.name).toBe('林小雨')
  })

  it('is filled in for the first time in a registration form alone', async () => {
    const bob = await world.visitor('bob')

    const answer = await bob.put<ErrorReply>(MINE, { answers: PERSON })

    expect([answer.status, answer.body.error.code]).toEqual([409, 'conflict'])
  })

  it('can be refused in English', async () => {
    const answer = await alice.request(MINE, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'accept-language': 'en', origin: world.origin },
      body: JSON.stringify({ answers: { ...PERSON, phone: '' } }),
    })

    expect(await answer.text()).not.toMatch(/\p{Script=Han}/u)
  })

  it('is sent to the provider again when it was refused for the old e-mail', async () => {
    await world.product.db.update(registrations).set({ providerState: 'failed', providerErrorCode: 'email_taken' })
    await world.product.db.execute(`update webinars set provider = 'zoom'`)

    await change({ email: 'free@example.com' })

    const [row] = await world.product.db.select().from(registrations)
    expect([row?.providerState, row?.providerErrorCode]).toEqual(['queued', null])
  })

  it('can be corrected by an operator, who leaves a masked entry in the activity log', async () => {
    const answer = await edit({ name: '林小雨', phone: '139 0013 9000', email: '' })
    const again = await edit({ name: '林小雨' })
    const entries = await world.product.db
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.action, 'contact.details_changed'))

    expect([answer.body.outcome, again.body.outcome]).toEqual(['changed', 'unchanged'])
    expect(await onRecord()).toMatchObject({
      name: '林小雨',
      phone: '+8613900139000',
      phoneConfirmedAt: null,
      email: null,
    })
    expect(entries.map(({ before, after }) => ({ before, after }))).toEqual([
      {
        before: { name: '林**', phone: '138****8001', email: 'l***@example.com' },
        after: { name: '林**', phone: '139****9000', email: '' },
      },
    ])
  })

  it('is not changed by an operator to what is no phone or e-mail, nor by a viewer', async () => {
    const wrong = await edit({ phone: '138', email: 'lin' })
    const viewer = await edit({ name: '别人' }, await world.operator('viewer'))

    expect([wrong.status, Object.keys(wrong.body.error.fields ?? {}).toSorted()]).toEqual([400, ['email', 'phone']])
    expect(viewer.status).toBe(403)
    expect(await onRecord()).toMatchObject({ ...PERSON, phone: '+8613800138001' })
  })
})
