import fc from 'fast-check'
import type { CsvRow } from '../../shared/domain/attendee-report/attendee-report'
import { scanReport } from '../../cloudfunctions/features/imports/rules/attendee-report/scan-report'
import { wholeReport } from '../runtime/whole-report'

const TOP = [
  ['Attendee Report'],
  ['Report generated time', '2026-08-10 09:00'],
  ['Topic', 'Webinar ID', 'Actual Start Time', 'Actual Duration (minutes)'],
  ['Spring', '812 3456 7890', '2026-08-09 10:00', '100'],
]
const PANELISTS = [
  ['Panelist Details', ''],
  ['Attended', 'User Name', 'Email', 'Join Time', 'Leave Time'],
  ['Yes', 'Ana', 'ANA@example.com', '2026-08-09 09:00', '2026-08-09 11:00'],
]
const ATTENDEES = [
  ['Attendee Details', '', ''],
  ['Attended', 'First Name', 'Last Name', 'Email', 'Registration Time', 'Approval Status', 'Join Time', 'Leave Time'],
]
const ANA = [
  'Yes',
  'Ana',
  'Rossi',
  'ana@example.com',
  '2026-08-01 09:00',
  'upgraded to panelist',
  '2026-08-09 10:00',
  '2026-08-09 10:10',
]
const BO = ['Yes', 'Bo', 'Lin', 'bo@example.com', 'NA', 'NA', '2026-08-09 10:00', '2026-08-09 10:30']
const BO_AGAIN = [
  'Yes',
  'Bo',
  'Lin',
  'bo@example.com',
  '2026-08-02 09:00',
  'approved',
  '2026-08-09 10:20',
  '2026-08-09 10:50',
]
const BO_ABSENT = ['No', 'Bo', 'Lin', 'bo@example.com', '2026-08-02 09:00', 'approved', '--', '--']
const PHONE = ['Yes', 'iPhone', '', '', '2026-08-03 09:00', 'approved', '2026-08-09 10:00', '2026-08-09 10:00:20']
const MIN = ['No', 'Min', 'Zhang', 'min@example.com', '2026-08-03 09:00', 'approved', '--', '--']
const PENDING = ['No', 'Qi', 'Hu', 'qi@example.com', '2026-08-03 09:00', 'pending', '--', '--']
const PEOPLE = [ANA, BO, BO_AGAIN, BO_ABSENT, PHONE, MIN, PENDING]

const numbered = (cells: string[][]): CsvRow[] => cells.map((row, index) => ({ line: index + 1, cells: row }))

const read = (cells: string[][]) => scanReport(numbered(cells), { timeZone: 'Asia/Shanghai' })
const reportOf = (people: string[][]) => wholeReport(() => numbered([...TOP, ...PANELISTS, ...ATTENDEES, ...people]))

describe('an attendee report', () => {
  it('makes one registrant of a person who joined twice and is also listed as absent', () => {
    const { registrants } = reportOf(PEOPLE)

    expect(registrants.filter(({ email }) => email === 'bo@example.com')).toMatchObject([
      {
        group: 'watched',
        registeredAt: '2026-08-02T01:00:00.000Z',
        stays: 2,
        views: 2,
        mergedSeconds: 3000,
        percent: 50,
      },
    ])
  })

  it('keeps an attendee who became a panelist in the audience, and records the panelist role', () => {
    const { registrants, roles } = reportOf(PEOPLE)

    expect(registrants).toContainEqual(
      expect.objectContaining({ email: 'ana@example.com', isAlsoPanelist: true, group: 'watched' }),
    )
    expect(roles).toEqual([{ role: 'panelist', name: 'Ana', email: 'ana@example.com', isAlsoAttendee: true }])
  })

  it('counts a person without an e-mail separately from the people who become contacts', () => {
    const { counts } = reportOf(PEOPLE)

    expect(counts).toMatchObject({
      people: 4,
      peopleWithoutEmail: 1,
      registered: 3,
      registeredWithoutEmail: 1,
      pending: 1,
      watched: 2,
      watchedWithoutEmail: 1,
      notWatched: 1,
      stays: 4,
      views: 3,
    })
  })

  it('keeps the webinar’s questions as the file words them, and shortens a name that is too long to read', () => {
    const asked = [['Attendee Details'], [...(ATTENDEES[1] ?? []), '您的职位是？', 'What do you do, exactly?']]
    const people = [
      [...MIN, '经理', 'Sales, retail'],
      ['No', '𠮷'.repeat(10_000), '', 'long@example.com', '', 'approved', '--', '--'],
    ]

    const { registrants, columns } = wholeReport(() => numbered([...TOP, ...asked, ...people]))

    expect(columns.questions).toEqual(['您的职位是？', 'What do you do, exactly?'])
    expect(registrants.find(({ email }) => email === 'min@example.com')?.answers).toEqual({
      '您的职位是？': '经理',
      'What do you do, exactly?': 'Sales, retail',
    })
    expect(registrants.find(({ email }) => email === 'long@example.com')?.name).toBe('𠮷'.repeat(200))
  })

  it('leaves out an unreadable row, names it, and reads the rest', () => {
    const { counts, rowErrors } = reportOf([...PEOPLE, ['Perhaps', 'X', 'Y', 'x@example.com', '', '', '', '']])

    expect(counts.people).toBe(4)
    expect(rowErrors).toEqual([{ line: 17, column: 'Attended', code: 'unknown_attended', raw: 'Perhaps' }])
  })

  it('keeps a person whose time cannot be read, without the time', () => {
    const { counts, rowErrors } = reportOf([...PEOPLE, ['Yes', 'X', 'Y', 'x@example.com', '', '', 'noon', '--']])

    expect(counts).toMatchObject({ people: 5, stays: 4 })
    expect(rowErrors).toEqual([])
  })

  it('counts guests of one name as several people when they overlap, and as one when one came again', () => {
    const guest = (from: string, to: string) => [
      'Yes',
      'iPhone',
      '',
      '',
      '',
      '',
      `2026-08-09 ${from}`,
      `2026-08-09 ${to}`,
    ]
    const guests = [guest('10:00', '10:30'), guest('10:10', '10:40'), guest('10:30', '10:50'), guest('10:40', '11:00')]

    expect(reportOf(guests).counts).toMatchObject({ peopleWithoutEmail: 2, stays: 4, mostAtOnce: 2 })
    expect(reportOf(guests.toReversed()).registrants).toEqual(reportOf(guests).registrants)
  })

  it('with five thousand guests of one name is read within ten seconds', () => {
    const rows = Array.from({ length: 5_000 }, (_, n) => [
      'Yes',
      'iPhone',
      '',
      '',
      '',
      '',
      `2026-08-09 10:${String(n % 60).padStart(2, '0')}:${String(n % 59).padStart(2, '0')}`,
      `2026-08-10 1${n % 10}:00`,
    ])
    const started = performance.now()

    expect(reportOf(rows).counts.peopleWithoutEmail).toBeGreaterThan(100)
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  it('is read when its attendee table has a second block with other column titles', () => {
    const again = ['Attendee Details', '', '']
    const other = ['Attended', 'Email', 'First Name', 'Last Name', 'Which city?', 'Join Time', 'Leave Time']
    const person = ['Yes', 'kim@example.com', 'Kim', 'Oda', 'Kobe', '2026-08-09 10:00', '2026-08-09 10:10']

    const { registrants, rowErrors, columns } = reportOf([MIN, ATTENDEES[1] ?? [], again, other, person])

    expect(rowErrors).toEqual([])
    expect(registrants.map(({ email, stays }) => [email, stays])).toEqual([
      ['kim@example.com', 1],
      ['min@example.com', 0],
    ])
    expect(columns.questions).toEqual(['Which city?'])
  })

  it('is read when it is saved twice into one file, and refused when the two copies are of different webinars', () => {
    const second = (id: string) => [...TOP.slice(0, 3), ['Spring', id, '2026-08-09 10:00', '100'], ...ATTENDEES, MIN]

    expect(read([...TOP, ...ATTENDEES, BO, ...second('81234567890')])).toMatchObject({
      outcome: 'read',
      scan: { attendeeRows: 2 },
    })
    expect(read([...TOP, ...ATTENDEES, BO, ...second('899 9999 9999')])).toEqual({
      outcome: 'several_webinars',
      webinarIds: ['81234567890', '89999999999'],
    })
  })

  it.each([
    ['88000000110.0', '88000000110'],
    ['88,000,000,110', '88000000110'],
    ['８８０ 0000 0110', '88000000110'],
    ['880–0000–0110', '88000000110'],
  ])('that writes the webinar id %s belongs to webinar %s', (written, webinarId) => {
    expect(read([...TOP.slice(0, 3), ['Spring', written, '2026-08-09 10:00', '100']])).toMatchObject({
      scan: { webinar: { webinarId } },
    })
  })

  it.each(['8.8E+10', '8,8E+10', '8.8e10', '#########', '88000000110.5'])(
    'is refused when a spreadsheet damaged its webinar id to %s',
    (written) => {
      expect(read([...TOP.slice(0, 3), ['Spring', written, '2026-08-09 10:00', '100']])).toEqual({
        outcome: 'id_damaged',
        written,
      })
    },
  )

  it('gives the same result for any order of its rows and any repeated row', () => {
    const { registrants, stays, counts } = reportOf(PEOPLE)
    const repeated = fc
      .array(fc.constantFrom(...PEOPLE), { maxLength: 10 })
      .chain((more) => fc.shuffledSubarray([...PEOPLE, ...more], { minLength: PEOPLE.length + more.length }))

    fc.assert(
      fc.property(repeated, (rows) => {
        expect(reportOf(rows)).toMatchObject({ registrants, stays, counts })
      }),
    )
  })

  it('is still read when nobody came and the attendee table is missing', () => {
    const reading = read(TOP)

    expect(reading).toMatchObject({ outcome: 'read', scan: { attendeeRows: 0, webinar: { topic: 'Spring' } } })
  })

  it.each([
    [
      'another file',
      [
        ['Name', 'Email'],
        ['Bo', 'bo@example.com'],
      ],
      { outcome: 'not_a_report', reason: 'no_title' },
    ],
    ['an empty file', [], { outcome: 'not_a_report', reason: 'no_title' }],
    ['a report that names no webinar', TOP.slice(0, 2), { outcome: 'not_a_report', reason: 'no_summary' }],
    [
      'a report without e-mails',
      [...TOP, ['Attendee Details'], ['Attended', 'First Name', 'Join Time', 'Leave Time']],
      { outcome: 'column_missing', column: 'email' },
    ],
  ])('is distinguished from %s', (_case, cells, outcome) => {
    expect(read(cells)).toEqual(outcome)
  })
})
