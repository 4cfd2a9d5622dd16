import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { ListImportView } from '../../shared/contracts/list-imports'
import type { WebinarDetail } from '../../shared/contracts/webinars'
import { csv } from '../runtime/list-file'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'

// The expected result of each file was written without this code; see test/fixtures/imports/README.md.
const bytesOf = (file: string) => readFileSync(path.join(__dirname, '../fixtures/imports', file))

type Saved = {
  name: string
  email: string | null
  phone: string | null
  status: string
  registered_at: Date
  answers: Record<string, string | string[]>
}

describe('a list from real tools', () => {
  let world: TestWorld
  let webinar: WebinarDetail
  beforeAll(async () => {
    world = await openWorld()
  })
  beforeEach(async () => {
    webinar = await world.webinar()
  })
  afterAll(() => world.close())

  const previewed = async (bytes: Uint8Array) =>
    expectOk<ListImportView>(
      (await world.operator()).upload('/api/admin/imports/lists', {
        file: { name: '名单.csv', type: 'text/csv', bytes },
        webinarId: webinar.id,
        timeZone: 'Asia/Shanghai',
      }),
    )
  const imported = async (bytes: Uint8Array) => {
    const operator = await world.operator()
    const view = await previewed(bytes)
    const { id, preview } = view
    const dateOrder = preview.ambiguousDate ? { dateOrder: 'month_first' } : {}
    await expectOk(operator.post(`/api/admin/imports/${id}/confirm`, dateOrder))
    await world.drainJobs()
    const { rows } = await world.product.database.pool.query<Saved>(
      `select c.name, c.email, c.phone, r.status, r.registered_at, r.answers from registrations r
       join contacts c on c.id = r.contact_id where r.webinar_id = $1 order by c.email`,
      [webinar.id],
    )
    const { rows: asked } = await world.product.database.pool.query<{ label: string; key: string }>(
      `select q ->> 'label' as label, q ->> 'key' as key from webinars, jsonb_array_elements(imported_questions) q where id = $1`,
      [webinar.id],
    )
    const answersOf = (row: Saved | undefined) =>
      Object.fromEntries(asked.flatMap(({ label, key }) => (row?.answers[key] ? [[label, row.answers[key]]] : [])))
    return { view, rows, asked, answersOf }
  }

  it('from a form service is read with numbered questions and both choices, without the client IP', async () => {
    const { rows, asked, answersOf } = await imported(bytesOf('11-numbered-questions.csv'))

    expect(rows).toMatchObject([
      { name: '冯小禾', phone: '+8613800001101', registered_at: new Date('2026-11-01T01:00:00Z') },
      { name: '贺明', phone: '+8613800001102' },
    ])
    expect(answersOf(rows[0])).toMatchObject({ '4、您感兴趣的主题？': ['土壤', '修剪'] })
    expect(asked.map(({ label }) => label)).not.toContain('来自IP')
  })

  it.each([
    ['11c-two-phones-titles.csv', '贺明', '2026-10-31T16:00:00.000Z'],
    ['32-zoom-registrants-page.csv', 'Ivo Renn', '2026-11-02T01:00:00.000Z'],
  ])('has its name and time read from %s', async (file, name, at) => {
    expect((await imported(bytesOf(file))).rows[0]).toMatchObject({ name, registered_at: new Date(at) })
  })

  it.each([
    ['10-usage-report-two-emails.csv', ['Ivo Renn', 'Mara Quist', 'Zoe Abel'], [3, 10]],
    ['10b-zh-usage-report.csv', ['冯小禾', '贺明'], [4, 11]],
  ])('of a meeting registers its guests and not its host: %s', async (file, names, emailColumns) => {
    const { view, rows } = await imported(bytesOf(file))

    expect(rows.map(({ name }) => name)).toEqual(names)
    expect(view.settings.emailColumns).toEqual(emailColumns)
    expect(view.preview.skipped).toBe(0)
  })

  it('with invisible characters matches the people of the clean list', async () => {
    await imported(bytesOf('15-invisible-signs.csv'))
    const { rows, view } = await imported(bytesOf('15-clean.csv'))

    expect(view.preview).toMatchObject({ registered: 0, already: 3, contactsMade: 0 })
    expect(rows.map(({ email, phone }) => [email, phone])).toEqual([
      ['feng15.xiaohe@example.com', '+8613800001501'],
      ['he15.ming@example.com', '+8613800001502'],
      ['lu15.wei@example.com', '+8613800001503'],
    ])
  })

  it('registers everybody in any phone format, and never changes a foreign number to a Chinese one', async () => {
    const { rows, view, answersOf } = await imported(bytesOf('16-phone-writings.csv'))

    expect(rows.map(({ phone }) => phone?.slice(3) ?? null)).toEqual([
      '13800001601',
      '13800001602',
      '13800001603',
      '13800001604',
      null,
      null,
      '13800001607',
      '13800001608',
      null,
      null,
      null,
      null,
      null,
      null,
      '13800001615',
      null,
    ])
    expect(answersOf(rows[8])).toEqual({ 手机号: '9876543210' })
    expect(view.preview).toMatchObject({ registered: 16, rowErrorsTotal: 0, rowNotesTotal: 7 })
  })

  it.each(['4155550132', '(415) 555-0132', '07911 123456', '020 7946 0958', '98765 43210'])(
    'never reads the foreign number %s as a Chinese one',
    async (phone) => {
      const { rows } = await imported(csv('姓名,手机号,邮箱', `Bo,${phone},bo-foreign@example.com`))

      expect(rows).toMatchObject([{ phone: null }])
    },
  )

  it('reads a time of registration in fifteen forms', async () => {
    const { rows, view } = await imported(bytesOf('26-list-times.csv'))

    const shanghai9 = '2026-11-01T01:00:00.000Z'
    expect(view.preview.rowErrorsTotal).toBe(0)
    expect(rows.map(({ registered_at }) => registered_at.toISOString())).toEqual([
      '2026-11-01T09:00:00.000Z',
      ...Array.from({ length: 7 }, () => shanghai9),
      '2026-11-01T09:00:00.000Z',
      ...Array.from({ length: 5 }, () => shanghai9),
      '2026-10-31T16:30:00.000Z',
    ])
  })

  it('from a webinar in Teams registers all three', async () => {
    const { rows } = await imported(bytesOf('24b-teams-webinar-registration.csv'))

    expect(rows.map(({ name, status }) => [name, status])).toEqual([
      ['Ivo Renn', 'cancelled'],
      ['Mara Quist', 'registered'],
      ['Zoe Abel', 'pending'],
    ])
  })

  it('registers everybody with any word as status', async () => {
    const { rows, view } = await imported(bytesOf('27-list-statuses.csv'))

    expect(view.preview).toMatchObject({ rowErrorsTotal: 0, rowNotesTotal: 0 })
    expect(rows).toHaveLength(20)
    expect(rows.filter(({ status }) => status === 'cancelled').map(({ name }) => name)).toEqual([
      '人3',
      '人4',
      '人5',
      '人6',
      '人14',
      '人15',
      '人17',
    ])
    expect(rows.filter(({ status }) => status === 'pending').map(({ name }) => name)).toEqual(['人8', '人18'])
  })

  it('keeps both answers of a question that appears twice', async () => {
    const { rows, answersOf } = await imported(csv('姓名,邮箱,种什么？,种什么？', 'Bo,bo-twice@example.com,苹果,梨'))

    expect(answersOf(rows[0])).toEqual({ '种什么？': '苹果', '种什么？ (2)': '梨' })
  })
})
