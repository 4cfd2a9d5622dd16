import type { ContactRow } from '../../shared/contracts/contacts'
import type { ErrorReply } from '../../shared/contracts/errors'
import type { AnyImport } from '../../shared/contracts/imports'
import type { ListField, ListImportView } from '../../shared/contracts/list-imports'
import type { Registrant, WebinarDetail } from '../../shared/contracts/webinars'
import { csv, xlsx, zip } from '../runtime/list-file'
import { syncStory } from '../runtime/sync-story'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'

const TITLES = '姓名,手机号,邮箱,报名时间,报名状态,您的职位是？'
const LIWEI = '李薇,13800138000,Li.Wei@Example.com,2026-11-20 09:30,已报名,经理'
const TARA = 'Tara Kim,+852 6123 4567,tara@example.com,2026-11-21 10:00,approved,Engineer'
const PHONE_ONLY = '王芳,13900139000,,2026-11-22 08:00,待审核,'

describe('importing a list of registrants', () => {
  let world: TestWorld
  let webinar: WebinarDetail
  beforeAll(async () => {
    world = await openWorld()
  })
  beforeEach(async () => {
    await world.product.database.pool.query('truncate contacts, imports cascade')
    webinar = await world.webinar()
  })
  afterAll(() => world.close())

  const operator = () => world.operator()
  const upload = async (bytes: Uint8Array, name = '名单.csv', fields: Record<string, string> = {}) =>
    (await operator()).upload<ListImportView & ErrorReply>('/api/admin/imports/lists', {
      file: { name, type: 'application/octet-stream', bytes },
      webinarId: webinar.id,
      timeZone: 'Asia/Shanghai',
      ...fields,
    })
  const previewed = async (bytes: Uint8Array, name?: string) => expectOk<ListImportView>(upload(bytes, name))
  const look = async ({ id }: { id: string }) =>
    expectOk<ListImportView>((await operator()).get(`/api/admin/imports/${id}`))
  const confirm = async ({ id }: { id: string }) => {
    await expectOk((await operator()).post(`/api/admin/imports/${id}/confirm`, {}))
    await world.drainJobs()
    return look({ id })
  }
  const imported = async (bytes: Uint8Array, name?: string) => confirm(await previewed(bytes, name))
  const settle = async ({ id }: { id: string }, change: object) =>
    expectOk<ListImportView>(
      (await operator()).put(`/api/admin/imports/${id}/settings`, { fields: [], timeZone: 'Asia/Shanghai', ...change }),
    )
  const people = async (audience = 'registered') =>
    expectOk<{ items: Registrant[]; questions: { key: string; label: string }[] }>(
      (await operator()).get(`/api/admin/webinars/${webinar.id}/registrants?audience=${audience}&pageSize=100`),
    )
  const contactTotal = async () =>
    (await expectOk<{ total: number; items: ContactRow[] }>((await operator()).get('/api/admin/contacts'))).total
  const resultOf = async ({ id }: { id: string }) => {
    const { url, fileName } = await expectOk<{ url: string; fileName: string }>(
      (await operator()).get(`/api/admin/imports/${id}/result`),
    )
    const text = Buffer.from(await (await (await operator()).request(url)).arrayBuffer()).toString()
    return {
      fileName,
      text,
      lines: text
        .replace(/^\ufeff/, '')
        .trim()
        .split('\r\n'),
    }
  }

  it('previews the result, with the columns recognised by their titles, before anything is saved', async () => {
    const list = await previewed(csv(TITLES, LIWEI, TARA, PHONE_ONLY))

    expect(list.settings.columns.map(({ title, field }) => [title, field])).toEqual([
      ['姓名', 'name'],
      ['手机号', 'phone'],
      ['邮箱', 'email'],
      ['报名时间', 'registered_at'],
      ['报名状态', 'status'],
      ['您的职位是？', 'question'],
    ])
    expect(list).toMatchObject({
      status: 'previewed',
      webinarTitle: webinar.title,
      preview: {
        rows: 3,
        registered: 3,
        already: 0,
        skipped: 0,
        contactsMade: 3,
        rowErrorsTotal: 0,
        lacksAddress: false,
      },
    })
    expect(list.preview.sample[0]).toEqual({
      line: 2,
      name: '李薇',
      maskedPhone: expect.stringContaining('*'),
      maskedEmail: expect.stringContaining('***@'),
      registeredAt: '2026-11-20T01:30:00.000Z',
      status: 'registered',
      outcome: 'registered',
    })
    expect(await contactTotal()).toBe(0)
  })

  it('registers its people with their time, status and answers, and adds it to their timelines', async () => {
    const done = await imported(csv(TITLES, LIWEI, TARA, PHONE_ONLY))
    const { items, questions } = await people()

    expect(done).toMatchObject({
      status: 'done',
      counts: { registered: 3, already: 0, updated: 0, skipped: 0, contactsMade: 3 },
      rowsDone: 3,
      rowsTotal: 3,
      hasResult: true,
    })
    expect(items.map(({ name, source, registeredAt }) => ({ name, source, registeredAt }))).toEqual([
      { name: 'Tara Kim', source: 'import', registeredAt: '2026-11-21T02:00:00.000Z' },
      { name: '李薇', source: 'import', registeredAt: '2026-11-20T01:30:00.000Z' },
    ])
    const question = questions.find(({ label }) => label === '您的职位是？')
    expect(items.map(({ answers }) => answers[question?.key ?? ''])).toEqual(['Engineer', '经理'])
    expect((await people('pending')).items.map(({ name }) => name)).toEqual(['王芳'])
    const timeline = await expectOk<{ items: { type: string }[] }>(
      (await operator()).get(`/api/admin/contacts/${items[0]?.contactId}/timeline`),
    )
    expect(timeline.items).toEqual([expect.objectContaining({ type: 'registered' })])
  })

  it('a second time changes nothing and reports it for each row', async () => {
    await imported(csv(TITLES, LIWEI, TARA, PHONE_ONLY))
    world.clock.advance({ hours: 3 })

    const again = await previewed(csv(TITLES, LIWEI, TARA, PHONE_ONLY))
    const done = await confirm(again)

    expect(again.preview).toMatchObject({ registered: 0, already: 3, updated: 0, contactsMade: 0 })
    expect(done.counts).toEqual({ registered: 0, already: 3, updated: 0, skipped: 0, contactsMade: 0 })
    expect((await resultOf(done)).lines.slice(1).map((line) => line.split(',')[1])).toEqual([
      '已报名',
      '已报名',
      '已报名',
    ])
    expect(await contactTotal()).toBe(3)
  })

  it('a second time changes nothing where the file has no times either', async () => {
    await imported(csv('姓名,邮箱', '李薇,li.wei@example.com'))
    const [before] = (await people()).items
    world.clock.advance({ hours: 3 })

    const again = await imported(csv('姓名,邮箱', '李薇,li.wei@example.com'))

    expect(again.counts).toMatchObject({ already: 1, updated: 0 })
    expect((await people()).items).toEqual([before])
  })

  it('lists unusable rows in the result file, each with its reason, and imports the others', async () => {
    const done = await imported(
      csv(
        TITLES,
        LIWEI,
        '张三,,,,,',
        '赵六,12345,,,,',
        '钱七,1.38E+10,,,,',
        '孙八,,not-an-address,,,',
        '周九,13700137000,,昨天,,',
        '吴十,13600136000,,,在路上,',
        '李薇,13800138000,li.wei@example.com,,,',
        '"=HYPERLINK(""http://x"")",13500135000,,,,',
        'a,b,c,d,e,f,g',
        '',
        `${'长'.repeat(10_000)},13400134000,,,,`,
      ),
    )
    const { lines, text, fileName } = await resultOf(done)

    expect(done.counts).toMatchObject({ registered: 4, skipped: 7 })
    expect(lines.slice(1).map((line) => line.split(',').slice(0, 3).join('|').slice(0, 60))).toEqual([
      '2|新报名|',
      '3|跳过|没有邮箱，也没有手机号',
      '4|跳过|手机号: 手机号不正确，座机和境外号码请加国家区号，如 +852',
      expect.stringMatching(/^5\|跳过\|手机号: 手机号被表格软件改成了科学计数法/),
      '6|跳过|邮箱: 邮箱格式不正确',
      '7|新报名|报名时间: 无法识别的时间',
      '8|新报名|报名状态: 无法识别的报名状态',
      '9|跳过|与前面的行是同一个人',
      '10|新报名|',
      '11|跳过|列数比表头多，可能有未加引号的逗号',
      '13|跳过|姓名: 姓名超过 200 个字',
    ])
    expect(done.preview.rowErrors).toHaveLength(7)
    expect(done.preview.rowNotes.map(({ line, code }) => [line, code])).toEqual([
      [7, 'bad_time'],
      [8, 'unknown_status'],
    ])
    expect(text.startsWith('\ufeff')).toBe(true)
    expect(text).toContain(`"'=HYPERLINK(""http://x"")"`)
    expect(fileName).toBe('名单-导入结果.csv')
  })

  it('creates the result file in the language of the operator who confirmed', async () => {
    const { id } = await previewed(csv('Name,Email', 'Bo,bo@example.com', 'Al,'))
    await (
      await operator()
    ).request(`/api/admin/imports/${id}/confirm`, {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json', 'accept-language': 'en' },
    })
    await world.drainJobs()

    const { lines } = await resultOf({ id })

    expect(lines).toEqual([
      'Line,Outcome,Note,Name,Email',
      '2,Registered,,Bo,bo@example.com',
      '3,Skipped,Neither an e-mail address nor a mobile number,Al,',
    ])
  })

  it('accepts a corrected result file, because its own columns are distinguished from those of the list', async () => {
    const done = await imported(csv('姓名,邮箱,公司', '李薇,li.wei@example.com,示例', '坏,x,示例'))

    const mended = await previewed(Buffer.from((await resultOf(done)).text.replace(',x,', ',x@example.com,')))

    expect(mended.settings.columns.filter(({ field }) => field === 'ignore').map(({ title }) => title)).toEqual([
      '行号',
      '导入结果',
      '说明',
    ])
    expect(mended.preview).toMatchObject({ already: 1, registered: 1, skipped: 0 })
  })

  it('lets the operator set what a column means, and previews again', async () => {
    const list = await previewed(
      csv('学员,座机,单位', '李薇,+86 10 6552 9988,示例公司', '张三,+86 10 6552 9989,示例公司'),
    )

    const asked = await (await operator()).post<ErrorReply>(`/api/admin/imports/${list.id}/confirm`, {})
    const fields: { column: number; field: ListField }[] = [
      { column: 0, field: 'name' },
      { column: 1, field: 'phone' },
      { column: 2, field: 'ignore' },
    ]
    const settled = await settle(list, { fields })
    const done = await confirm(list)

    expect(list.preview).toMatchObject({ lacksAddress: true, rows: 2 })
    expect(asked).toMatchObject({ status: 409, body: { error: { message: '请先指定哪一列是邮箱或手机号' } } })
    expect(settled.preview).toMatchObject({ lacksAddress: false, registered: 2 })
    expect(done.counts).toMatchObject({ registered: 2, contactsMade: 2 })
    expect((await people()).items.map(({ answers }) => answers)).toEqual([{}, {}])
  })

  it('remembers the meaning of columns when a corrected file is uploaded', async () => {
    const first = await previewed(csv('学员,座机,单位', '李薇,+86 10 6552 9988,示例公司'))
    await settle(first, {
      fields: [
        { column: 0, field: 'name' },
        { column: 1, field: 'phone' },
      ],
    })

    const mended = await previewed(
      csv('学员,座机,单位', '李薇,+86 10 6552 9988,示例公司', '张三,+86 10 6552 9989,示例公司'),
    )

    expect(mended.settings.columns.map(({ field }) => field)).toEqual(['name', 'phone', 'question'])
    expect(mended.preview).toMatchObject({ lacksAddress: false, registered: 2 })
  })

  it('reads characters of any kind, wherever a preview shortens them', async () => {
    const list = await previewed(
      csv(
        '姓名,邮箱,想说的话',
        `𠮷田,yoshida@example.com,${'a'.repeat(59)}😀${'😀'.repeat(300)}`,
        `坏,${'b'.repeat(199)}😀${'😀'.repeat(300)},`,
      ),
    )

    const done = await confirm(list)

    expect(done.counts).toMatchObject({ registered: 1, skipped: 1 })
    expect((await people()).items[0]?.name).toBe('𠮷田')
  })

  it('shows no address in full before the result is downloaded', async () => {
    const list = await previewed(csv(TITLES, LIWEI, TARA, LIWEI))

    const shown = JSON.stringify(list)

    expect(shown).not.toMatch(/13800138000|li\.wei@|61234567|tara@/i)
  })

  it('recognises an address column by its cells where no title names it', async () => {
    const list = await previewed(
      csv('学员,微信绑定,联络', '李薇,13800138000,li.wei@example.com', '张三,+86 13900139000,'),
    )

    expect(list.settings.columns.map(({ field }) => field)).toEqual(['question', 'phone', 'email'])
    expect(list.preview).toMatchObject({ registered: 2, lacksAddress: false })
  })

  it('reads Zoom’s own registration report, which starts below a title and a table about the webinar', async () => {
    const list = await previewed(
      csv(
        'Registration Report',
        'Report Generated:,"Nov 20, 2026 8:50 PM"',
        'Topic,Webinar ID,Scheduled Time,# Registered',
        '"Spring, again",812 3456 7890,"Nov 28, 2026 10:00 AM",2',
        'Attendee Details',
        'First Name,Last Name,Email,Phone,Registration Time,Approval Status,Source Name,What do you do?',
        'Tara,Kim,tara@example.com,,"Nov 01, 2026 09:00 AM",approved,,Sales',
        '薇,李,li.wei@example.com,,"Nov 02, 2026 02:00 PM",cancelled by self,,',
      ),
    )

    const done = await confirm(list)

    expect(list.settings.headerLine).toBe(6)
    expect(done.counts).toMatchObject({ registered: 2 })
    expect((await people()).items.map(({ name }) => name)).toEqual(['Tara Kim'])
    expect((await people('cancelled')).items.map(({ name }) => name)).toEqual(['李薇'])
  })

  it('asks which part of a date is the month where nothing in the list shows it', async () => {
    const list = await previewed(
      csv('Name,Email,Registration Time', 'Bo,bo@example.com,08/09/2026 10:00', 'Al,al@example.com,07/09/2026'),
    )

    const asked = await (await operator()).post<ErrorReply>(`/api/admin/imports/${list.id}/confirm`, {})
    const settled = await settle(list, { dateOrder: 'day_first' })
    await confirm(list)

    expect(list.preview.ambiguousDate).toEqual({
      text: '08/09/2026 10:00',
      monthFirst: '2026-08-09',
      dayFirst: '2026-09-08',
    })
    expect(asked.status).toBe(400)
    expect(settled.preview.ambiguousDate).toBeNull()
    expect((await people()).items.map(({ registeredAt }) => registeredAt)).toEqual([
      '2026-09-08T02:00:00.000Z',
      '2026-09-06T16:00:00.000Z',
    ])
  })

  it('updates with a newer file what an earlier file imported', async () => {
    await imported(csv(TITLES, LIWEI, PHONE_ONLY))

    const done = await imported(csv(TITLES, LIWEI.replace('经理', '总监'), PHONE_ONLY.replace('待审核', '已通过')))

    expect(done.counts).toMatchObject({ already: 0, updated: 2 })
    const { items, questions } = await people()
    const question = questions.find(({ label }) => label === '您的职位是？')?.key ?? ''
    expect(items.map(({ name, answers }) => [name, answers[question]])).toEqual([
      ['王芳', undefined],
      ['李薇', '总监'],
    ])
  })

  it('matches a person by a confirmed address only, and never changes a registration made in our product', async () => {
    const [guest] = await syncStory(world).register(webinar, ['alice'])
    await world.product.database.pool.query(
      `insert into contact_identities (kind, value, contact_id) values ('email', 'alice@example.com', $1)`,
      [guest?.contactId],
    )

    const done = await imported(csv('姓名,邮箱,报名状态', 'Alice L,alice@example.com,已取消', 'Bob,bob@example.com,'))

    expect(done.counts).toEqual({ registered: 1, already: 1, updated: 0, skipped: 0, contactsMade: 1 })
    expect((await people()).items.map(({ name, source }) => [name, source]).toSorted()).toEqual([
      ['Bob', 'import'],
      ['alice', 'h5'],
    ])
  })

  it('keeps a cancelled registration cancelled, unless the operator chose otherwise', async () => {
    await syncStory(world).register(webinar, ['alice'])
    const alice = await world.visitor('alice')
    await world.product.database.pool.query(
      `insert into contact_identities (kind, value, contact_id) select 'email', email, id from contacts where email is not null`,
    )
    await expectOk(alice.delete(`/api/visitor/webinars/${webinar.code}/registrations`))
    const file = csv('姓名,邮箱', 'alice,alice@example.com')

    const kept = await imported(file)
    const second = await previewed(file)
    const chosen = await settle(second, { revivesCancelled: true })
    const revived = await confirm(second)

    expect(kept.counts).toMatchObject({ skipped: 1, updated: 0 })
    expect((await resultOf(kept)).lines[1]).toContain('此人已取消报名，保持取消')
    expect(chosen.preview).toMatchObject({ updated: 1, skipped: 0 })
    expect(revived.counts).toMatchObject({ updated: 1 })
    expect((await people()).items).toHaveLength(1)
  })

  it('answers a question of the webinar’s own form where the title is its label', async () => {
    const fields = [
      ...['name', 'phone', 'email'].map((key) => ({ key, type: key, label: key, isRequired: true })),
      { key: 'topics', type: 'multiple', label: '感兴趣的话题', isRequired: false, options: ['产品', '价格', '案例'] },
    ]
    const form = await expectOk<{ id: string }>(
      (await operator()).post('/api/admin/registration-forms', { title: '独立表单', fields }),
    )
    await expectOk((await operator()).patch(`/api/admin/webinars/${webinar.id}`, { registrationFormId: form.id }))

    await imported(csv('姓名,邮箱,感兴趣的话题', '李薇,li.wei@example.com,产品；价格'))

    const { items, questions } = await people()
    expect(items[0]?.answers).toEqual({ topics: ['产品', '价格'] })
    expect(questions.map(({ label }) => label)).toEqual(['感兴趣的话题'])
  })

  it('skips people that an exclusion covers, and says why in the row', async () => {
    const done = await imported(
      csv('姓名,邮箱', '我,owner@example.com', '李薇,li.wei@example.com', '无,no-reply@example.com'),
    )

    const lines = (await resultOf(done)).lines.slice(1)

    expect(lines[0]).toContain('跳过,按排除规则跳过：后台或直播平台的成员不会成为客户')
    expect(lines[1]).toContain('新报名')
  })

  it('shows a failure, saves nothing, and can be tried again with the same choices', async () => {
    const sql = world.product.database.pool
    const list = await previewed(csv('学员,座机', '李薇,+86 10 6552 9988'))
    await settle(list, {
      fields: [
        { column: 0, field: 'name' },
        { column: 1, field: 'phone' },
      ],
    })
    const { rows } = await sql.query<{ id: string; storage_id: string }>(
      `select f.id, f.storage_id from files f join imports i on i.file_id = f.id where i.id = $1`,
      [list.id],
    )
    await sql.query(`update files set storage_id = 'cloud://nowhere/nothing.csv' where id = $1`, [rows[0]?.id])
    await expectOk((await operator()).post(`/api/admin/imports/${list.id}/confirm`, {}))
    await sql.query(`update graphile_worker._private_jobs set max_attempts = 1 where key = $1`, [
      `import-registrant-list:${list.id}`,
    ])

    await world.drainJobs()
    const failed = await look(list)
    await sql.query(`update files set storage_id = $2 where id = $1`, [rows[0]?.id, rows[0]?.storage_id])
    const done = await confirm(list)

    expect(failed).toMatchObject({
      status: 'failed',
      error: '导入时出现意外错误，没有写入任何内容，请再试一次',
      counts: null,
      hasResult: false,
    })
    expect(done).toMatchObject({ status: 'done', error: null, counts: { registered: 1 } })
    expect(done.settings.columns.map(({ field }) => field)).toEqual(['name', 'phone'])
  })

  it('keeps both kinds of import in one history', async () => {
    await imported(csv(TITLES, LIWEI))

    const { items } = await expectOk<{ items: AnyImport[] }>((await operator()).get('/api/admin/imports'))

    expect(items).toMatchObject([
      { kind: 'registrant_list', status: 'done', webinarTitle: webinar.title, hasResult: true },
    ])
  })

  describe('from a workbook', () => {
    it('reads numbers, dates, formula results and formatted texts as a person sees them', async () => {
      const bytes = await xlsx([
        ['XX 产品发布会 报名表'],
        [],
        ['姓名', '手机', 'Email', '提交时间', '公司'],
        [
          '李薇',
          13800138000,
          { text: 'li.wei@example.com', hyperlink: 'mailto:li.wei@example.com' },
          new Date(Date.UTC(2026, 10, 20, 9, 30)),
          { richText: [{ text: '示例' }, { text: '公司' }] },
        ],
        ['张三', { formula: '"139"&"00139000"', result: '13900139000' }, '', '2026年11月21日 下午2:05', ''],
      ])

      const list = await previewed(bytes, '报名.xlsx')
      const done = await confirm(list)

      expect(list.settings.headerLine).toBe(3)
      expect(done.counts).toMatchObject({ registered: 2, skipped: 0 })
      const { items } = await people()
      expect(items.map(({ name, registeredAt }) => [name, registeredAt])).toEqual([
        ['张三', '2026-11-21T06:05:00.000Z'],
        ['李薇', '2026-11-20T01:30:00.000Z'],
      ])
      expect(Object.values(items[1]?.answers ?? {})).toEqual(['示例公司'])
    })

    it('names a wrong row by its number in the sheet, and ignores hidden sheets', async () => {
      const bytes = await xlsx([['姓名', '邮箱'], [], ['李薇', 'li.wei@example.com'], ['坏', 'x']], (workbook) => {
        const hidden = workbook.addWorksheet('旧')
        hidden.state = 'hidden'
        hidden.addRows([
          ['姓名', '邮箱'],
          ['旧', 'old@example.com'],
        ])
      })

      const list = await previewed(bytes, '报名.xlsx')

      expect(list.preview).toMatchObject({ registered: 1, rowErrors: [{ line: 4, column: '邮箱', code: 'bad_email' }] })
    })

    it('accepts the template itself, in both languages', async () => {
      const english = await (
        await operator()
      ).request('/api/admin/import-template?format=xlsx', { headers: { 'accept-language': 'en' } })
      const chinese = await expectOk<{ base64: string; fileName: string }>(
        (await operator()).get('/api/admin/import-template?format=csv'),
      )

      const fromEnglish = await previewed(
        Buffer.from(((await english.json()) as { base64: string }).base64, 'base64'),
        'template.xlsx',
      )
      const fromChinese = await previewed(Buffer.from(chinese.base64, 'base64'), chinese.fileName)

      const expected = ['name', 'phone', 'email', 'registered_at', 'status', 'question']
      expect(fromEnglish.settings.columns.map(({ field }) => field)).toEqual(expected)
      expect(fromChinese.settings.columns.map(({ field }) => field)).toEqual(expected)
      expect([fromEnglish.preview.registered, fromChinese.preview.registered]).toEqual([1, 1])
    })
  })

  const ole = (inside: string) =>
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(600),
      Buffer.from(inside, 'utf16le'),
      Buffer.alloc(600),
    ])
  it.each<[string, () => Uint8Array | Promise<Uint8Array>, number, string]>([
    ['with nothing in it', () => Buffer.from('\n\n'), 415, '文件里没有内容，请换一个'],
    ['with a header alone', () => csv(TITLES), 415, '文件里只有表头，没有名单'],
    ['with a header alone in a workbook', () => xlsx([['姓名', '邮箱']]), 415, '文件里只有表头，没有名单'],
    [
      'that is a picture',
      () =>
        Buffer.from([
          0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 1, 2, 3, 4, 5, 6, 7,
        ]),
      415,
      '这不是可以读取的名单，请上传 CSV 或 XLSX 文件',
    ],
    ['behind a password', () => ole('EncryptedPackage'), 415, '文件设有密码，请在表格软件里取消密码后重新保存'],
    ['of an Excel before 2007', () => ole('Workbook'), 415, '这是旧版 XLS 文件，请在表格软件里另存为 XLSX 或 CSV'],
    [
      'that is a web page called .xls',
      () => Buffer.from('<html><table><tr><td>姓名</td></tr></table></html>'),
      415,
      '这是网页而不是表格，请在表格软件里打开后另存为 XLSX 或 CSV',
    ],
    [
      'of 100,001 columns',
      () => Buffer.from(`${Array.from({ length: 100_001 }, (_, n) => `c${n}`).join(',')}\n1\n`),
      413,
      '列数太多，最多 100 列，请删去不需要的列',
    ],
    [
      'of 101 columns in a workbook',
      () => xlsx([Array.from({ length: 101 }, (_, n) => `c${n}`), ['a']]),
      413,
      '列数太多，最多 100 列，请删去不需要的列',
    ],
    [
      'cut off in the middle of a workbook',
      async () =>
        (
          await xlsx([
            ['姓名', '邮箱'],
            ['李薇', 'li.wei@example.com'],
          ])
        ).slice(0, 3_000),
      415,
      '文件已损坏，无法读取，请重新导出',
    ],
    ['that is a zip of something else', () => zip('a.txt', Buffer.from('x')), 415, '文件里没有工作表'],
    [
      'that unpacks to three hundred megabytes',
      () => zip('xl/worksheets/sheet1.xml', Buffer.alloc(300 * 1024 * 1024)),
      413,
      '文件解压后过大，请删去图片、格式和多余的工作表，或分成几份上传',
    ],
    [
      'of more than 20 MB',
      () => Buffer.alloc(20 * 1024 * 1024 + 1, 'a'),
      413,
      '文件超过 20 MB，请按单场活动导出后再上传',
    ],
  ])('refuses a file %s with a message, and keeps nothing', async (_case, bytes, status, message) => {
    const refused = await upload(await bytes())

    expect(refused).toMatchObject({ status, body: { error: { message } } })
    expect(await expectOk<{ items: unknown[] }>((await operator()).get('/api/admin/imports'))).toEqual({ items: [] })
  })

  it('refuses a list for a webinar that does not exist, and one without a time zone', async () => {
    const nowhere = await upload(csv(TITLES, LIWEI), 'a.csv', { webinarId: crypto.randomUUID() })
    const unsaid = await upload(csv(TITLES, LIWEI), 'a.csv', { webinarId: '' })
    const zoneless = await upload(csv(TITLES, LIWEI), 'a.csv', { timeZone: '' })

    expect(nowhere.status).toBe(404)
    expect(unsaid).toMatchObject({
      status: 400,
      body: { error: { fields: { webinarId: '请选择要导入到哪一场直播' } } },
    })
    expect(zoneless).toMatchObject({ status: 400, body: { error: { fields: { timeZone: expect.any(String) } } } })
  })
})
