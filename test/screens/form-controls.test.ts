import type { FormField } from '../../shared/contracts/registration-form'
import { formFields, refusal, visitorStage, webinarAt } from './visitor-stage'
import { bootWeapp, waitFor, type WeappHost } from './weapp-host'

const question = (key: string, rest: Partial<FormField>): FormField => ({
  key,
  type: 'text',
  label: key,
  placeholder: '',
  help: '',
  isRequired: true,
  options: [],
  alias: '',
  defaultValue: '',
  ...rest,
})

describe('the controls of a registration form', () => {
  const stage = visitorStage([webinarAt(Date.now(), 'upcoming', { title: '渠道增长闭门会' })], () => Date.now())
  let host: WeappHost
  beforeAll(() => {
    stage.form.fields = [
      ...formFields.slice(0, 3),
      question('size', { type: 'single', label: '公司规模', options: ['50 人以下', '50 人以上'] }),
      question('topics', { type: 'multiple', label: '关注内容', options: ['获客', '转化', '复购'] }),
      question('role', { type: 'select', label: '职位', options: ['市场', '销售'] }),
      question('visit_on', { type: 'date', label: '到访日期' }),
      question('place', { type: 'region', label: '所在城市' }),
      question('people', { type: 'number', label: '人数' }),
      question('note', { type: 'long_text', label: '想问什么', isRequired: false }),
    ]
    host = bootWeapp((call) => stage.handle(call))
  })

  const openForm = async () => {
    const form = host.open('pages/register/index', { code: 'upcoming' })
    await waitFor(() => form.findAll('.text-field').length === 10)
    return form
  }
  const sent = () =>
    stage.calls
      .filter(({ method, body }) => method === 'POST' && 'answers' in ((body ?? {}) as object))
      .map(({ body }) => body)

  it('ask for every required answer at its field, each with its own message', async () => {
    const form = await openForm()

    form.tap('.action-button', '提交报名')
    await waitFor(() => form.findAll('.text-field__problem').length === 9)

    expect(form.findAll('.text-field__problem').map((node) => node.dom.textContent)).toEqual([
      '请填写姓名',
      '请填写手机号',
      '请填写工作邮箱',
      '请选择公司规模',
      '请选择关注内容',
      '请选择职位',
      '请填写到访日期',
      '请填写所在城市',
      '请填写人数',
    ])
    expect(sent()).toEqual([])
  })

  it('keep what was typed and chosen when the page is reopened, and send it in the server’s format', async () => {
    host.closeAll()
    const first = await openForm()
    first.type('.text-field__input', 0, '林晓雨')
    first.type('.text-field__input', 2, 'lin@example.com')
    first.tap('.consent-ticks__tick', '同意用于报名')
    await waitFor(() => first.findAll('.phone-button').length === 1)
    first.fire('.phone-button', 0, 'getphonenumber', { code: 'phone-code', errMsg: 'getPhoneNumber:ok' })
    for (const [option, chosen] of [
      ['50 人以上', 1],
      ['获客', 2],
      ['转化', 3],
      ['获客', 2],
    ] as const) {
      first.tap('.chips__chip', option)
      await waitFor(() => first.findAll('.chips__chip--chosen').length === chosen)
    }
    await waitFor(() => stage.calls.some(({ path }) => path === '/api/visitor/phone'))
    host.closeAll()
    const form = await openForm()
    form.fire('.picker', 0, 'change', { value: 1 })
    form.fire('.picker', 1, 'change', { value: '2026-12-24' })
    form.fire('.picker', 2, 'change', { value: [11, 0] })
    form.type('.text-field__input', 3, '12')
    form.tap('.consent-ticks__tick', '同意用于报名')
    await waitFor(() => form.text.includes('浙江 杭州') && form.text.includes('销售'))
    const endRefusal = stage.refuse(
      ({ body }) => 'answers' in ((body ?? {}) as object),
      refusal(400, 'bad_input', '有一项需要修改。', { 'answers.people': '人数最多 10' }),
    )

    form.tap('.action-button', '提交报名')
    await waitFor(() => form.text.includes('人数最多 10'))
    endRefusal()
    form.type('.text-field__input', 3, '9')
    form.tap('.action-button', '提交报名')
    await waitFor(() => form.text.includes('报名成功'))

    expect(sent().at(-1)).toMatchObject({
      answers: {
        name: '林晓雨',
        phone: '13800138001',
        email: 'lin@example.com',
        size: '50 人以上',
        topics: ['转化'],
        role: '销售',
        visit_on: '2026-12-24',
        place: '浙江 杭州',
        people: '9',
        note: '',
      },
    })
  })

  it('allow typing for somebody who does not share their WeChat number', async () => {
    host.closeAll()
    stage.registrations.clear()
    Object.assign(stage.known, { name: '', phone: '', email: '' })
    stage.calls.length = 0
    const form = await openForm()

    form.fire('.phone-button', 0, 'getphonenumber', { errMsg: 'getPhoneNumber:fail user deny' })
    form.type('.text-field__input', 1, '13900139000')

    await waitFor(() =>
      host.calls.some(({ name, options }) => name === 'showToast' && options.title === '也可以直接填写手机号'),
    )
    expect(stage.calls.some(({ path }) => path === '/api/visitor/phone')).toBe(false)
    host.closeAll()
  })

  it('require consent to the privacy notice first, show its text, and send what was ticked', async () => {
    host.closeAll()
    Object.assign(stage.known, { name: '', phone: '', email: '' })
    stage.registrations.clear()
    stage.calls.length = 0
    stage.form.fields = formFields.slice(0, 3)
    Object.assign(stage.form, { hasConsented: false, consent: { ...stage.form.consent, version: 3 } })
    const form = host.open('pages/register/index', { code: 'upcoming' })
    await waitFor(() => form.findAll('.consent-ticks__tick').length === 2)
    expect(form.findAll('.consent-ticks__box--ticked').length + form.findAll('.phone-button').length).toBe(0)
    for (const [at, value] of ['林晓雨', '13800138001', 'lin@example.com'].entries())
      form.type('.text-field__input', at, value)

    form.tap('.action-button', '提交报名')
    await waitFor(() => form.text.includes('请先阅读隐私说明并勾选同意'))
    form.tap('.consent-ticks__read')
    await waitFor(() => form.text.includes('隐私说明全文'))
    form.tap('.consent-ticks__tick', '同意用于报名')
    await waitFor(() => form.findAll('.phone-button').length === 1)
    form.tap('.action-button', '提交报名')
    await waitFor(() => form.text.includes('报名成功'))

    expect(sent()).toHaveLength(1)
    expect(sent()[0]).toMatchObject({ consent: { version: 3, registration: true, marketing: false } })
    host.closeAll()
  })

  it('verify a typed phone by the code that was sent to it, at the field', async () => {
    host.closeAll()
    Object.assign(stage.known, { name: '', phone: '', email: '' })
    stage.registrations.clear()
    stage.calls.length = 0
    Object.assign(stage.form, { fields: formFields.slice(0, 3), hasConsented: true, confirmsPhone: true })
    const form = host.open('pages/register/index', { code: 'upcoming' })
    await waitFor(() => form.findAll('.phone-code__send').length === 1)

    form.tap('.phone-code__send')
    await waitFor(() => form.text.includes('请先填写手机号'))
    form.type('.text-field__input', 1, '138 0013 8001')
    await waitFor(() => form.data.includes('138 0013 8001'))
    form.tap('.phone-code__send')
    await waitFor(() => form.text.includes('验证码已发送至 138****8001') && form.text.includes('秒后可重发'))
    form.type('.phone-code__input', 0, '042137')
    await waitFor(() => form.text.includes('手机号已验证'))

    expect(
      stage.calls.filter(({ path }) => path.startsWith('/api/visitor/phone-codes')).map(({ body }) => body),
    ).toEqual([{ phone: '138 0013 8001' }, { phone: '138 0013 8001', code: '042137' }])
    host.closeAll()
  })
})
