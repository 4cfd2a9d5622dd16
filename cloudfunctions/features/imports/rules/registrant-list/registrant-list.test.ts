import fc from 'fast-check'
import { readInstants } from '../attendee-report/read-instants'
import { decideListRow, type KnownRegistrant } from './decide-list-row'
import { guessFields } from './guess-fields'
import type { ListRow } from './list-row'
import { listStatus } from './list-status'
import { readListRow } from './read-list-row'
import { duplicateDetector } from './duplicate-detector'

const NOW = '2026-12-01T04:00:00.000Z'

describe('the titles of a list', () => {
  it.each([
    [
      ['姓名', '手机', '邮箱'],
      ['name', 'phone', 'email'],
    ],
    [
      ['* 您的姓名（必填）', '手机号码：', '电子邮箱'],
      ['name', 'phone', 'email'],
    ],
    [
      ['First Name', 'Last Name', 'E-mail Address', 'Mobile Number'],
      ['first_name', 'last_name', 'email', 'phone'],
    ],
    [
      ['NAME', 'email', 'Registration Time', 'Approval Status'],
      ['name', 'email', 'registered_at', 'status'],
    ],
    [
      ['邮箱', '备用邮箱', 'Email'],
      ['email', 'question', 'question'],
    ],
    [
      ['序号', '', '公司'],
      ['ignore', 'ignore', 'question'],
    ],
    [
      ['1、您的姓名：', 'Q2.手机号（必填）', '3. 请输入您的常用邮箱', '提交答卷时间', '来自IP', '4、您感兴趣的主题？'],
      ['name', 'phone', 'email', 'registered_at', 'ignore', 'question'],
    ],
    [
      ['您的称呼', '请输入您的手机号', '所在公司', '报名日期'],
      ['name', 'phone', 'question', 'registered_at'],
    ],
    [
      ['第1题：姓名【必填】', '（2）联系电话', '三、电子邮箱*', '[单选]来源'],
      ['name', 'phone', 'email', 'question'],
    ],
    [
      ['Registrants', 'Email Address', 'Registration Date', 'Join URL'],
      ['name', 'email', 'registered_at', 'ignore'],
    ],
    [
      ['Q1: Please enter your name', 'Your e-mail *', "What's your favourite tree?"],
      ['name', 'email', 'question'],
    ],
    [
      ['Nombre de usuario', 'Correo electrónico', 'Teléfono', 'Hora de registro'],
      ['name', 'email', 'phone', 'registered_at'],
    ],
    [
      ['2026年度目标', '3D 打印', '您', '邮箱'],
      ['question', 'question', 'question', 'email'],
    ],
    [
      [
        'Topic',
        'User Name',
        'User Email',
        'Department',
        'Name (Original Name)',
        'User Email',
        'Join Time',
        'Leave Time',
      ],
      ['ignore', 'ignore', 'ignore', 'ignore', 'name', 'email', 'ignore', 'ignore'],
    ],
    [
      ['主题', '主持人电子邮件', '参会者', '名称（原名）', '电子邮件', '加入时间', '离开时间', '访客'],
      ['ignore', 'ignore', 'ignore', 'name', 'email', 'ignore', 'ignore', 'ignore'],
    ],
    [
      ['Attended', 'First Name', 'Email', 'Registration Time', 'Which city?', 'Join Time', 'Leave Time'],
      ['ignore', 'first_name', 'email', 'registered_at', 'question', 'ignore', 'ignore'],
    ],
  ])('are recognised: %j', (titles, fields) => {
    expect(guessFields(titles)).toEqual(fields)
  })
})

describe('a status in a list', () => {
  it.each([
    ['approved', 'registered'],
    ['已通过', 'registered'],
    ['Upgraded to panelist', 'registered'],
    ['待审核', 'pending'],
    ['Pending Approval', 'pending'],
    ['cancelled by self', 'cancelled'],
    ['denied', 'cancelled'],
    ['审核 不通过', 'cancelled'],
    ['Blocked', 'cancelled'],
    ['cancelled by host', 'cancelled'],
    ['已核销', 'registered'],
    ['待支付', 'pending'],
    ['已签到', 'registered'],
    ['未签到', 'registered'],
    ['no-show', 'registered'],
    ['unsubscribed', 'cancelled'],
    ['已退票', 'cancelled'],
    ['审核拒绝', 'cancelled'],
    ['待审批', 'pending'],
    ['已报名/已签到', 'registered'],
    ['已报名/已取消', 'cancelled'],
    ['已报名/在路上', null],
    ['在路上', null],
  ])('%s means %s', (raw, status) => {
    expect(listStatus(raw)).toBe(status)
  })
})

describe('a row of a list', () => {
  const columns = (['name', 'phone', 'email', 'registered_at', 'status', 'question'] as const).map((field, column) => ({
    column,
    title: field,
    field,
  }))
  const read = (...cells: string[]) =>
    readListRow(
      { line: 7, cells },
      {
        columns,
        width: 6,
        instants: readInstants('Asia/Shanghai', 'month_first'),
        toPhone: (text) => (/^1\d{10}$/.test(text) ? `+86${text}` : undefined),
      },
    )

  it.each([
    [
      'a phone',
      ['Bo', '555-0199', 'bo@example.com', '', '', ''],
      'bad_phone',
      { phone: null, answers: { 1: '555-0199' } },
    ],
    [
      'a damaged phone',
      ['Bo', '1.38E+10', 'bo@example.com', '', '', ''],
      'phone_as_power',
      { phone: null, answers: {} },
    ],
    [
      'a time',
      ['Bo', '', 'bo@example.com', 'last week', '', ''],
      'bad_time',
      { registeredAt: null, answers: { 3: 'last week' } },
    ],
    [
      'a status',
      ['Bo', '', 'bo@example.com', '', '在路上', ''],
      'unknown_status',
      { status: null, answers: { 4: '在路上' } },
    ],
    [
      'an address beside a phone',
      ['Bo', '13800138000', 'bo(at)example', '', '', ''],
      'bad_email',
      { email: null, phone: '+8613800138000' },
    ],
    ['an answer', ['Bo', '', 'bo@example.com', '', '', 'x'.repeat(2_001)], 'answer_too_long', { answers: {} }],
  ])('keeps the person and reports %s that cannot be used', (_cell, cells, code, kept) => {
    expect(read(...cells)).toMatchObject({ row: { name: 'Bo', ...kept }, notes: [{ line: 7, code }] })
  })

  it.each([
    ['no address at all', ['Bo', '', '', '', '', ''], 'no_address'],
    ['words that mean there is no address', ['Bo', '无', 'N/A', '', '', ''], 'no_address'],
    ['an unusable address alone', ['Bo', '', 'bo(at)example', '', '', ''], 'bad_email'],
    ['a damaged phone alone', ['Bo', '1.38E+10', '', '', '', ''], 'phone_as_power'],
  ])('is left out with %s', (_case, cells, code) => {
    expect(read(...cells)).toMatchObject({ error: { line: 7, code } })
  })

  it('has no warning for cells that mean an empty value', () => {
    expect(read('Bo', '无', 'bo@example.com', '-', 'N/A', '')).toEqual({
      row: { line: 7, name: 'Bo', phone: null, email: 'bo@example.com', registeredAt: null, status: null, answers: {} },
    })
  })

  it('is read when the whole row is wrapped in quotes', () => {
    expect(read('"Lin, Bo",13800138000,bo@example.com,,,')).toMatchObject({ row: { name: 'Lin, Bo' } })
  })
})

describe('who is the same person in a list', () => {
  const row = (email: string | null, phone: string, name = '李薇') => ({ email, phone, name })
  it.each([
    ['the same e-mail', row('a@x.cn', '+861'), row('a@x.cn', '+862'), true],
    ['the same phone and name, no e-mail', row(null, '+861'), row(null, '+861'), true],
    ['the same phone, another name, no e-mail', row(null, '+861'), row(null, '+861', '王强'), false],
    ['a phone alone after the same phone and name with an e-mail', row('a@x.cn', '+861'), row(null, '+861'), true],
    ['an e-mail whose phone and name were there alone before', row(null, '+861'), row('a@x.cn', '+861'), true],
    ['an e-mail whose phone another name had before', row(null, '+861', '王强'), row('a@x.cn', '+861'), false],
    ['one phone under two e-mails', row('a@x.cn', '+861'), row('b@x.cn', '+861'), false],
  ])('%s', (_case, first, second, isSame) => {
    const { isRepeated } = duplicateDetector()

    isRepeated(first)

    expect(isRepeated(second)).toBe(isSame)
  })
})

describe('the decision about a row', () => {
  const status = fc.constantFrom('registered' as const, 'pending' as const, 'cancelled' as const)
  const moment = fc
    .integer({ min: 1_700_000_000, max: 1_800_000_000 })
    .map((seconds) => new Date(seconds * 1000).toISOString())
  const answers = fc.dictionary(fc.constantFrom('q_1', 'q_2', 'company'), fc.constantFrom('a', 'b', '产品'))
  const row: fc.Arbitrary<ListRow> = fc.record({
    line: fc.nat(),
    name: fc.constantFrom('', '李薇', 'Bo'),
    phone: fc.option(fc.constantFrom('+8613800138000', '+8613900139000')),
    email: fc.option(fc.constantFrom('a@x.cn', 'b@x.cn')),
    registeredAt: fc.option(moment),
    status: fc.option(status),
    answers: fc.constant({}),
  })
  const known: fc.Arbitrary<KnownRegistrant | undefined> = fc.option(
    fc.record({
      contactId: fc.constant('c'),
      name: fc.constantFrom('', '李薇'),
      phone: fc.option(fc.constant('+8613800138000')),
      email: fc.option(fc.constant('a@x.cn')),
      isPanelist: fc.boolean(),
      registration: fc.option(
        fc.record({
          status,
          source: fc.constantFrom('import', 'h5', 'provider'),
          registeredAt: moment,
          isCancelledHere: fc.boolean(),
          answers,
        }),
      ),
    }),
    { nil: undefined },
  )

  /** The stored state after a decision was applied. */
  function after(
    before: KnownRegistrant | undefined,
    of: ListRow,
    decision: ReturnType<typeof decideListRow>,
  ): KnownRegistrant | undefined {
    if (decision.outcome === 'skipped' || decision.outcome === 'already') return before
    const person = before ?? {
      contactId: 'new',
      name: of.name,
      phone: of.phone,
      email: of.email,
      isPanelist: false,
      registration: null,
    }
    const { registration, gaps } = decision
    return {
      ...person,
      ...gaps,
      registration: registration ? { ...registration, source: 'import', isCancelledHere: false } : person.registration,
    }
  }

  it('changes nothing when the same row is imported again later, whatever was stored before', () => {
    fc.assert(
      fc.property(row, answers, known, fc.boolean(), (of, given, before, revivesCancelled) => {
        const stored = before?.registration?.isCancelledHere
          ? { ...before, registration: { ...before.registration, status: 'cancelled' as const } }
          : before
        const first = decideListRow(of, given, stored, { now: NOW, revivesCancelled })
        const second = decideListRow(of, given, after(stored, of, first), {
          now: '2026-12-02T04:00:00.000Z',
          revivesCancelled,
        })

        expect(second.outcome).toBe(first.outcome === 'skipped' ? 'skipped' : 'already')
      }),
      { numRuns: 2_000 },
    )
  })

  it('never revives a cancelled registration unless chosen, and never changes one from another source', () => {
    fc.assert(
      fc.property(row, answers, known, (of, given, before) => {
        const decision = decideListRow(of, given, before, { now: NOW, revivesCancelled: false })
        const registration = before?.registration

        if (registration && (registration.isCancelledHere || registration.source !== 'import'))
          expect('registration' in decision ? decision.registration : null).toBeNull()
      }),
      { numRuns: 2_000 },
    )
  })
})
