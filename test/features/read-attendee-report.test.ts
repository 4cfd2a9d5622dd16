import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { scanReport, type ReportOptions } from '../../cloudfunctions/features/imports/rules/attendee-report/scan-report'
import { readText } from '../runtime/read-text'
import { wholeReport } from '../runtime/whole-report'

// The figures come from test/fixtures/zoom/README.md; they were counted in the files without this code.
const YEAR_2020 = 'zoom-attendee-report-2020.csv'
const YEAR_2026 = 'zoom-attendee-report-2026-synthetic.csv'
const bytesOf = (file: string) => readFileSync(join(__dirname, '../fixtures/zoom', file))

const report = (bytes: Uint8Array, options: Partial<ReportOptions> = {}) => wholeReport(() => readText(bytes), options)

describe('a real attendee report of 2020', () => {
  it('gives the counts of its rows', () => {
    const { counts, rowErrors } = report(bytesOf(YEAR_2020), { timeZone: 'America/New_York' })

    expect(counts).toEqual({
      people: 469,
      peopleWithoutEmail: 0,
      registered: 469,
      registeredWithoutEmail: 0,
      pending: 0,
      cancelled: 0,
      denied: 0,
      watched: 455,
      watchedWithoutEmail: 0,
      notWatched: 14,
      stays: 924,
      views: 875,
      watchedWithoutView: 17,
      rejoined: 198,
      mergedSeconds: 3_782_797,
      mostAtOnce: 174,
      otherAttended: 4,
      alsoPanelist: 10,
      rolesFoundNowhereElse: 22,
    })
    expect((counts.mergedSeconds / 60).toFixed(1)).toBe('63046.6')
    expect(rowErrors).toEqual([])
  })

  it('counts a person with overlapping devices once per second', () => {
    const { registrants } = report(bytesOf(YEAR_2020))

    expect(registrants.find(({ email }) => email === 'tara.weber34@example.com')).toMatchObject({
      mergedSeconds: 28_056,
      percent: 85.3,
      stays: 3,
      group: 'watched',
    })
  })

  it('shows Zoom’s own counts besides the rows, in the requested time zone', () => {
    const { webinar } = report(bytesOf(YEAR_2020), { timeZone: 'America/New_York' })

    expect(webinar).toEqual({
      topic: expect.any(String),
      webinarId: '300100200',
      startedAt: '2020-03-28T12:07:00.000Z',
      durationMinutes: 548,
      header: { registered: 461, cancelled: 0, uniqueViewers: 446, totalUsers: 991, maxConcurrentViews: 0 },
    })
  })

  it('gives the same result for a copy with doubled rows in another order', () => {
    const [title = '', generated = '', ...rest] = bytesOf(YEAR_2020).toString().trim().split('\n')
    const start = rest.findIndex((line) => line.startsWith('Attendee Details')) + 2
    const end = rest.findIndex((line) => line.startsWith('Other Attended'))
    const people = rest.slice(start, end)
    const copy = [title, generated, ...rest.slice(0, start), ...people.toReversed(), ...people, ...rest.slice(end)]

    const { registrants, stays, counts } = report(Buffer.from(copy.join('\n')))

    expect({ registrants, stays, counts }).toEqual(
      (({ registrants, stays, counts }) => ({ registrants, stays, counts }))(report(bytesOf(YEAR_2020))),
    )
  })
})

describe('an attendee report in the shape of 2026', () => {
  it('asks which part of its dates is the month, because nothing in it shows it', () => {
    expect(scanReport(readText(bytesOf(YEAR_2026)), { timeZone: 'Asia/Shanghai' })).toMatchObject({
      outcome: 'read',
      scan: {
        ambiguousDate: { written: '08/09/2026 10:45:00 AM', monthFirst: '2026-08-09', dayFirst: '2026-09-08' },
      },
    })
  })

  it('gives the counts of its rows once the date order is known', () => {
    const { counts, webinar, rowErrors } = report(bytesOf(YEAR_2026), { dateOrder: 'month_first' })

    expect(counts).toEqual({
      people: 5,
      peopleWithoutEmail: 1,
      registered: 3,
      registeredWithoutEmail: 1,
      pending: 1,
      cancelled: 1,
      denied: 0,
      watched: 2,
      watchedWithoutEmail: 1,
      notWatched: 1,
      stays: 4,
      views: 3,
      watchedWithoutView: 1,
      rejoined: 1,
      mergedSeconds: 12_019,
      mostAtOnce: 2,
      otherAttended: 1,
      alsoPanelist: 0,
      rolesFoundNowhereElse: 2,
    })
    expect(webinar.header).toMatchObject({ registered: 6, uniqueViewers: 4, totalUsers: 6, maxConcurrentViews: 4 })
    expect(rowErrors).toEqual([])
  })

  it('names its people, lower-cases their e-mails and keeps their answers', () => {
    const { registrants } = report(bytesOf(YEAR_2026), { dateOrder: 'month_first' })

    expect(registrants.flatMap(({ email }) => email ?? [])).toEqual([
      'ana.rossi@example.com',
      'bo.lin@example.com',
      'li.wei@example.com',
      'min.zhang@example.com',
      'tara.kim@example.com',
    ])
    expect(registrants.find(({ email }) => email === 'li.wei@example.com')).toMatchObject({
      name: '李薇',
      mergedSeconds: 3000,
      percent: 22.1,
      sourceName: 'wechat-qr',
      answers: { 'What do you do, exactly?': 'Sales, retail' },
      registeredAt: '2026-08-01T01:00:00.000Z',
    })
    expect(registrants.filter(({ group }) => group === 'not_watched').map(({ email }) => email)).toEqual([
      'tara.kim@example.com',
    ])
  })

  it('omits only the row whose quotes are broken', () => {
    const broken = bytesOf(YEAR_2026).toString().replace('No,Bo Lin,', 'No,"Bo "Lin,')

    const { rowErrors, counts } = report(Buffer.from(broken), { dateOrder: 'month_first' })

    expect(rowErrors).toEqual([
      { line: 22, column: null, code: 'broken_quotes', raw: expect.stringContaining('bo.lin@example.com') },
    ])
    expect(counts).toMatchObject({ people: 4, stays: 4, otherAttended: 1 })
  })
})
