import type { ErrorReply } from '../../shared/contracts/errors'
import type { FormField, RegistrationFormDetail, RegistrationFormRow } from '../../shared/contracts/registration-form'
import type { RegisterReply } from '../../shared/contracts/visitor'
import type { Registrant, WebinarDetail } from '../../shared/contracts/webinars'
import { CONSENT } from '../runtime/consent'
import type { HttpClient } from '../runtime/http-client'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'

const question = (key: string, rest: Partial<FormField>): FormField => ({
  key,
  type: 'text',
  label: key,
  placeholder: '',
  help: '',
  isRequired: false,
  options: [],
  alias: '',
  defaultValue: '',
  ...rest,
})
const QUESTIONS = [
  question('company', { label: '公司', isRequired: true }),
  question('size', { type: 'single', label: '公司规模', options: ['50 人以下', '50 人以上'], isRequired: true }),
  question('topics', { type: 'multiple', label: '关注内容', options: ['获客', '转化', '复购'] }),
  question('role', { type: 'select', label: '职位', options: ['市场', '销售'] }),
  question('note', { type: 'long_text', label: '想问什么' }),
  question('visit_on', { type: 'date', label: '到访日期' }),
  question('people', { type: 'number', label: '人数' }),
  question('place', { type: 'region', label: '所在城市' }),
]
const person = { name: '林晓雨', phone: '13800138001', email: 'lin@example.com' }

describe('registration forms', () => {
  let world: TestWorld
  let operator: HttpClient
  beforeAll(async () => {
    world = await openWorld()
    operator = await world.operator()
  })
  afterAll(() => world.close())

  const makeForm = (fields: FormField[] = QUESTIONS) =>
    expectOk<RegistrationFormDetail>(
      operator.post('/api/admin/registration-forms', { title: '行业调研', intro: '', fields }),
    )
  const register = (who: HttpClient, code: string, answers?: Record<string, string | string[]>) =>
    who.post<RegisterReply & ErrorReply>(
      `/api/visitor/webinars/${code}/registrations`,
      answers ? { answers, consent: CONSENT } : {},
    )
  const people = (id: string, query = '') =>
    expectOk<{ items: Registrant[]; total: number; questions: FormField[] }>(
      operator.get(`/api/admin/webinars/${id}/registrants${query}`),
    )

  it('include one global form with name, phone and e-mail required, created only once', async () => {
    const forms = await Promise.all(
      Array.from({ length: 5 }, () =>
        expectOk<RegistrationFormDetail>(operator.get('/api/admin/registration-forms/global')),
      ),
    )

    expect(new Set(forms.map((form) => JSON.stringify(form))).size).toBe(1)
    expect(forms[0]).toMatchObject({
      kind: 'global',
      version: 1,
      fields: [
        { key: 'name', isRequired: true },
        { key: 'phone', isRequired: true },
        { key: 'email', isRequired: true },
      ],
    })
  })

  it('cannot be created without a required e-mail field', async () => {
    const form = await makeForm([question('email', { type: 'text', isRequired: false }), question('company', {})])

    expect(form.fields.map(({ key, type, isRequired }) => [key, type, isRequired])).toEqual([
      ['name', 'name', true],
      ['phone', 'phone', true],
      ['email', 'email', true],
      ['company', 'text', false],
    ])
  })

  it.each([
    ['image_single', '图片单选'],
    ['image_multiple', '图片多选'],
    ['rating', '评分'],
    ['divider', '分割线'],
  ])('refuse a field of type %s by its name, with the reason', async (type, name) => {
    const reply = await operator.post<ErrorReply>('/api/admin/registration-forms', {
      title: '导入',
      intro: '',
      fields: [{ ...question('a', {}), type }],
    })

    expect(reply).toMatchObject({
      status: 400,
      body: {
        error: { code: 'bad_input', fields: { 'fields.0.type': expect.stringContaining(`报名表单不支持${name}：`) } },
      },
    })
  })

  it('get a new version with each save, and old versions stay readable', async () => {
    const form = await makeForm()

    const saved = await expectOk<RegistrationFormDetail>(
      operator.put(`/api/admin/registration-forms/${form.id}`, {
        title: '行业调研',
        intro: '',
        fields: QUESTIONS.slice(0, 1),
      }),
    )

    const versions = await expectOk<{ items: { version: number; fields: FormField[] }[] }>(
      operator.get(`/api/admin/registration-forms/${form.id}/versions`),
    )
    expect(saved.version).toBe(2)
    expect(versions.items.map(({ version, fields }) => [version, fields.length])).toEqual([
      [2, 4],
      [1, 11],
    ])
  })

  it('cannot be chosen as independent forms while the live link is off', async () => {
    const form = await makeForm()
    const open = await world.webinar()

    const closed = await operator.patch<ErrorReply>(`/api/admin/webinars/${open.id}`, {
      usesLiveLink: false,
      registrationFormId: form.id,
    })
    const set = await operator.patch<WebinarDetail>(`/api/admin/webinars/${open.id}`, { registrationFormId: form.id })
    const switchedOff = await operator.patch<ErrorReply>(`/api/admin/webinars/${open.id}`, { usesLiveLink: false })

    expect(closed).toMatchObject({
      status: 400,
      body: { error: { fields: { registrationFormId: expect.stringContaining('独立表单需要打开直播链接') } } },
    })
    expect(set.body.registrationForm).toEqual({ id: form.id, title: '行业调研' })
    expect(switchedOff.status).toBe(400)
  })

  it('are archived only when no webinar uses them, and then cannot be chosen', async () => {
    const form = await makeForm()
    const webinar = await world.webinar({ registrationFormId: form.id })
    const archive = () =>
      operator.post<RegistrationFormDetail & ErrorReply>(`/api/admin/registration-forms/${form.id}/archive`, {
        isArchived: true,
      })

    const refused = await archive()
    await operator.patch(`/api/admin/webinars/${webinar.id}`, { registrationFormId: null })
    const archived = await archive()
    const chosen = await operator.patch<ErrorReply>(`/api/admin/webinars/${webinar.id}`, {
      registrationFormId: form.id,
    })

    expect(refused).toMatchObject({
      status: 409,
      body: { error: { message: expect.stringContaining('还有 1 场直播在使用') } },
    })
    expect(archived.body.isArchived).toBe(true)
    expect(chosen.status).toBe(400)
    const { items } = await expectOk<{ items: RegistrationFormRow[] }>(operator.get('/api/admin/registration-forms'))
    expect(items[0]).toMatchObject({ kind: 'global' })
    expect(items.at(-1)).toMatchObject({ id: form.id, isArchived: true })
  })

  it('show each wrong answer of a new visitor at its field, and save right answers with the version', async () => {
    const form = await makeForm()
    const webinar = await world.webinar({ registrationFormId: form.id })
    const alice = await world.visitor('alice')

    const asked = await register(alice, webinar.code)
    const wrong = await register(alice, webinar.code, {
      ...person,
      size: '很多',
      topics: ['获客', '别的'],
      role: 'x',
      visit_on: '2026-02-30',
      people: '三',
      place: '火星',
    })
    const done = await register(alice, webinar.code, {
      ...person,
      company: '远山科技',
      size: '50 人以上',
      topics: ['复购', '获客'],
      role: '市场',
      note: '怎么做？',
      visit_on: '2026-12-24',
      people: '１２',
      place: '浙江 杭州',
    })

    expect(asked.body).toMatchObject({ outcome: 'ask', missing: ['name', 'phone', 'email'] })
    expect(wrong.body.error.fields).toEqual({
      'answers.company': '请填写公司',
      'answers.size': '请从选项中选择公司规模',
      'answers.topics': '请从选项中选择关注内容',
      'answers.role': '请从选项中选择职位',
      'answers.visit_on': '请选择正确的日期',
      'answers.people': '人数请填写数字',
      'answers.place': '请从列表中选择所在城市',
    })
    expect(done.body).toEqual({ outcome: 'registered' })
    const { items, questions } = await people(webinar.id)
    expect(questions.map(({ key }) => key)).toEqual(QUESTIONS.map(({ key }) => key))
    expect(items[0]).toMatchObject({
      formVersion: 1,
      answers: {
        company: '远山科技',
        size: '50 人以上',
        topics: ['获客', '复购'],
        role: '市场',
        note: '怎么做？',
        visit_on: '2026-12-24',
        people: '12',
        place: '浙江 杭州',
      },
    })
  })

  it('ask a known person only the webinar’s own questions, once, also after a cancellation', async () => {
    const form = await makeForm(QUESTIONS.slice(0, 2))
    const webinar = await world.webinar({ registrationFormId: form.id })
    const alice = await world.visitor('alice')

    const asked = await register(alice, webinar.code)
    const without = await register(alice, webinar.code, { company: '远山科技' })
    const done = await register(alice, webinar.code, { company: '远山科技', size: '50 人以下' })
    await alice.request(`/api/visitor/webinars/${webinar.code}/registrations`, { method: 'DELETE' })
    const again = await register(alice, webinar.code)

    expect(asked.body).toMatchObject({
      outcome: 'ask',
      missing: [],
      form: { fields: [{ key: 'company' }, { key: 'size' }] },
    })
    expect(without.body.error.fields).toEqual({ 'answers.size': '请选择公司规模' })
    expect(done.body).toEqual({ outcome: 'registered' })
    expect(again.body).toEqual({ outcome: 'registered' })
    expect((await people(webinar.id)).items[0]).toMatchObject({
      name: '林晓雨',
      answers: { company: '远山科技', size: '50 人以下' },
    })
  })

  it('need one tap when their own questions are optional', async () => {
    const webinar = await world.webinar({ registrationFormId: (await makeForm(QUESTIONS.slice(2))).id })

    expect((await register(await world.visitor('alice'), webinar.code)).body).toEqual({ outcome: 'registered' })
  })

  it('allow a search by answer, a count of answers before a question is deleted, and a safe export', async () => {
    const form = await makeForm(QUESTIONS.slice(0, 3))
    const webinar = await world.webinar({ registrationFormId: form.id })
    await register(await world.visitor('alice'), webinar.code, {
      company: '=cmd()',
      size: '50 人以下',
      topics: ['获客', '复购'],
    })
    await register(await world.visitor('bob'), webinar.code, {
      ...person,
      name: '陈志远',
      phone: '13900139001',
      email: 'chen@example.com',
      company: '海岸',
      size: '50 人以上',
    })

    const small = await people(webinar.id, `?question=size&answer=${encodeURIComponent('50 人以下')}`)
    const buyers = await people(webinar.id, `?question=topics&answer=${encodeURIComponent('复购')}`)
    const exported = await expectOk<{ csv: string; rows: number }>(
      operator.get(
        `/api/admin/webinars/${webinar.id}/registrants/export?question=size&answer=${encodeURIComponent('50 人以下')}`,
      ),
    )

    expect(small).toMatchObject({ total: 1, items: [{ name: '林晓雨' }] })
    expect(buyers).toMatchObject({ total: 1, items: [{ name: '林晓雨' }] })
    const { answerCounts } = await expectOk<RegistrationFormDetail>(
      operator.get(`/api/admin/registration-forms/${form.id}`),
    )
    expect(answerCounts).toEqual({ company: 2, size: 2, topics: 1 })
    expect(exported.rows).toBe(1)
    const [head, row] = exported.csv.split('\r\n')
    expect(head).toBe(
      '\ufeff姓名,手机号,邮箱,报名时间（北京时间）,来源,直播观看,回放观看,观看分钟,表单版本,公司,公司规模,关注内容',
    )
    expect(row).toBe(
      "林晓雨,+8613800138001,lin@example.com,2026-12-01 12:00:00,H5,否,否,0,1,'=cmd(),50 人以下,获客；复购",
    )
  })

  it('name the columns of the export in the operator’s language', async () => {
    const webinar = await world.webinar({ registrationFormId: (await makeForm(QUESTIONS.slice(0, 1))).id })
    await register(await world.visitor('carol'), webinar.code, { ...person, phone: '13800138003', company: '远山科技' })

    const reply = await operator.request(`/api/admin/webinars/${webinar.id}/registrants/export`, {
      headers: { 'accept-language': 'en' },
    })

    const [head, row] = ((await reply.json()) as { csv: string }).csv.split('\r\n')
    expect(head).toBe(
      '\ufeffName,Mobile number,E-mail,Registered at (Beijing time),Source,Watched live,Watched replay,Minutes watched,Form version,公司',
    )
    expect(row).toContain(',H5,No,No,0,1,远山科技')
  })

  it('are shown in English to readers of English where the text is the default or an error message', async () => {
    const { code } = await world.webinar()
    const david = await world.visitor('david')
    const ask = async (body: object) => {
      const reply = await david.request(`/api/visitor/webinars/${code}/registrations`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', 'accept-language': 'en' },
      })
      return (await reply.json()) as RegisterReply & ErrorReply
    }

    const asked = await ask({})
    const refused = await ask({ answers: { name: '', phone: '', email: 'nothing' } })
    const inChinese = await register(david, code)

    expect(asked).toMatchObject({
      form: {
        title: 'Your details',
        fields: [{ label: 'Name', placeholder: 'Your name' }, { label: 'Mobile number' }, { label: 'E-mail' }],
      },
    })
    expect(JSON.stringify(asked)).not.toMatch(/[\u4e00-\u9fff]/)
    expect(refused.error.fields).toEqual({
      'answers.name': 'Enter your name',
      'answers.phone': 'Enter your mobile number',
      'answers.email': 'Enter a valid e-mail address',
    })
    expect(inChinese.body).toMatchObject({
      form: { title: '报名信息', fields: [{ label: '姓名' }, { label: '手机号' }, { label: '邮箱' }] },
    })
  })

  it('do not let a viewer export people', async () => {
    const viewer = await world.operator('viewer')

    expect((await viewer.get(`/api/admin/webinars/${crypto.randomUUID()}/registrants/export`)).status).toBe(403)
  })
})
