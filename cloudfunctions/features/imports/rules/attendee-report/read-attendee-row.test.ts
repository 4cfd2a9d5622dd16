import { readAttendeeRow } from './read-attendee-row'
import { columnsOf } from './report-columns'
import { inOrder, readTime } from '../../../sync/rules/attendee-report/wall-time'
import { zoneTime } from '../../../sync/rules/attendee-report/zone-time'

const HEADER = [
  'Attended',
  'User Name (Original Name)',
  'First Name',
  'Last Name',
  'Email',
  'Phone',
  'Registration Time',
  'Approval Status',
  'Join Time',
  'Leave Time',
  'Time in Session (minutes)',
  'Is Guest',
  'Which city?',
  'Country/Region Name',
]
const GOOD = [
  'Yes',
  'Lin, Bo',
  'Bo',
  'Lin',
  'Bo.Lin@Example.com',
  '13800000009',
  '2026-10-31 09:00',
  'approved',
  '2026-11-01 00:50',
  '2026-11-01 01:20',
  '30',
  'Yes',
  'Xiamen',
  'China',
]

function reading(changes: Record<string, string> = {}, extra: string[] = [], zone = 'Asia/Shanghai') {
  const cells = GOOD.map((cell, index) => changes[HEADER[index] ?? ''] ?? cell)
  return readAttendeeRow({ line: 17, cells: [...cells, ...extra] }, columnsOf(HEADER), (raw) => {
    const written = readTime(raw)
    const wall = written && inOrder(written, 'month_first')
    return wall && zoneTime(zone).instantsOf(wall)
  })
}

describe('a row of the attendee table', () => {
  it('gives the person, the registration, the stay and the answers', () => {
    const result = reading()

    expect(result).toEqual({
      row: {
        email: 'bo.lin@example.com',
        name: 'Bo Lin',
        firstName: 'Bo',
        lastName: 'Lin',
        phone: '13800000009',
        country: 'China',
        sourceName: null,
        answers: { 'Which city?': 'Xiamen' },
        approval: 'approved',
        attended: true,
        registeredAt: '2026-10-31T01:00:00.000Z',
        stay: { joinedAt: '2026-10-31T16:50:00.000Z', leftAt: '2026-10-31T17:20:00.000Z' },
      },
    })
  })

  it.each([
    ['approved', 'approved'],
    ['cancelled by self', 'cancelled'],
    ['cancelled by host', 'cancelled'],
    ['upgraded to panelist', 'upgraded_to_panelist'],
    ['Pending', 'pending'],
    ['denied', 'denied'],
    ['NA', null],
    ['', null],
  ])('reads the status %j by its first word', (text, approval) => {
    expect(reading({ 'Approval Status': text })).toMatchObject({ row: { approval } })
  })

  it('keeps no masked phone, because nobody can be called with it', () => {
    expect(reading({ Phone: '+86138****0005' })).toMatchObject({ row: { phone: null } })
  })

  it('gives only the registration of an absent person', () => {
    const absent = reading({ Attended: 'No', 'Join Time': '--', 'Leave Time': '--', 'Country/Region Name': '--' })

    expect(absent).toMatchObject({ row: { attended: false, stay: null, country: null, approval: 'approved' } })
  })

  it('uses the later of two instants when the clocks went back between join and leave', () => {
    const night = reading({ 'Join Time': '2026-11-01 01:50', 'Leave Time': '2026-11-01 01:10' }, [], 'America/New_York')

    expect(night).toMatchObject({
      row: { stay: { joinedAt: '2026-11-01T05:50:00.000Z', leftAt: '2026-11-01T06:10:00.000Z' } },
    })
  })

  it.each([
    ['Attended', 'Maybe', 'unknown_attended'],
    ['Email', 'bo.lin(at)example.com', 'bad_email'],
  ])('is refused with its line and column when %s is %j', (column, raw, code) => {
    const { error } = reading({ [column]: raw }) as { error: object }

    expect(error).toEqual({ line: 17, column, code, raw })
  })

  it.each([
    ['Approval Status', 'on the moon', 'unknown_status', { approval: null, stay: expect.any(Object) }],
    ['Registration Time', 'last week', 'bad_time', { registeredAt: null, stay: expect.any(Object) }],
    ['Join Time', 'Nov 31, 2026 08:00', 'bad_time', { stay: null, attended: true }],
    ['Join Time', '2026-11-01', 'bad_time', { stay: null }],
    ['Leave Time', 'soon', 'bad_time', { stay: null }],
    ['Join Time', '--', 'missing_time', { stay: null }],
    ['Leave Time', '', 'missing_time', { stay: null }],
    ['Leave Time', '2026-10-31 23:00', 'leave_before_join', { stay: null }],
  ])('keeps the person and reports the cell when %s is %j', (column, raw, code, kept) => {
    expect(reading({ [column]: raw })).toMatchObject({
      row: { email: 'bo.lin@example.com', ...kept },
      notes: [{ line: 17, column, code, raw: raw === '--' ? '' : raw }],
    })
  })

  it.each([
    ['是', true],
    ['はい', true],
    ['Sí', true],
    ['Ja', true],
    ['Oui', true],
    ['否', false],
    ['いいえ', false],
    ['Nein', false],
    ['Non', false],
  ])('shows with the word %s whether somebody attended', (word, attended) => {
    expect(reading({ Attended: word, ...(attended ? {} : { 'Join Time': '--', 'Leave Time': '--' }) })).toMatchObject({
      row: { attended },
    })
  })

  it('ignores an address that is masked with stars', () => {
    expect(reading({ Email: 'b***@example.com' })).toMatchObject({ row: { email: null, name: 'Bo Lin' } })
  })

  it('is refused as a whole when an unquoted comma has shifted its cells', () => {
    expect(reading({}, ['China'])).toMatchObject({ error: { line: 17, column: null, code: 'too_many_cells' } })
  })
})
