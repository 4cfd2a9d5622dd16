import fc from 'fast-check'
import { decideListRow, type KnownRegistrant } from './decide-list-row'
import { guessFields } from './guess-fields'
import type { ListRow } from './list-row'
import { listStatus } from './list-status'
import { listTime } from './list-time'
import { toldApart } from './told-apart'

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
  ])('are understood: %j', (titles, fields) => {
    expect(guessFields(titles)).toEqual(fields)
  })
})

describe('a time in a list', () => {
  it.each([
    ['2026年11月20日 下午2:05', '2026-11-20 2:05 PM'],
    ['2026年11月20日 星期五 14时5分', '2026-11-20 14:05'],
    ['2026.11.20 09:30:00', '2026-11-20 09:30:00'],
    ['2026/11/20', '2026/11/20 00:00'],
    ['２０２６-11-20', '2026-11-20 00:00'],
    ['11/20/2026', '11/20/2026 00:00'],
    ['2026-11-20 上午12:10', '2026-11-20 12:10 AM'],
    ['昨天', '昨天'],
  ])('is put as reports write it: %s', (raw, written) => {
    expect(listTime(raw)).toBe(written)
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
    ['在路上', null],
  ])('%s means %s', (raw, status) => {
    expect(listStatus(raw)).toBe(status)
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
    const { isRepeated } = toldApart()

    isRepeated(first)

    expect(isRepeated(second)).toBe(isSame)
  })
})

describe('deciding about a row', () => {
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

  /** What the tables hold after a decision was carried out. */
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

  it('changes nothing when the same row comes again, later, whatever was there before', () => {
    fc.assert(
      fc.property(row, answers, known, fc.boolean(), (of, said, before, revivesCancelled) => {
        const standing = before?.registration?.isCancelledHere
          ? { ...before, registration: { ...before.registration, status: 'cancelled' as const } }
          : before
        const first = decideListRow(of, said, standing, { now: NOW, revivesCancelled })
        const second = decideListRow(of, said, after(standing, of, first), {
          now: '2026-12-02T04:00:00.000Z',
          revivesCancelled,
        })

        expect(second.outcome).toBe(first.outcome === 'skipped' ? 'skipped' : 'already')
      }),
      { numRuns: 2_000 },
    )
  })

  it('never brings back who cancelled here unless that was chosen, and never touches a registration from elsewhere', () => {
    fc.assert(
      fc.property(row, answers, known, (of, said, before) => {
        const decision = decideListRow(of, said, before, { now: NOW, revivesCancelled: false })
        const registration = before?.registration

        if (registration && (registration.isCancelledHere || registration.source !== 'import'))
          expect('registration' in decision ? decision.registration : null).toBeNull()
      }),
      { numRuns: 2_000 },
    )
  })
})
