import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { readXlsx } from '../../cloudfunctions/adapters/tables/read-xlsx'
import { tablesIn } from '../../cloudfunctions/adapters/tables/tables'
import type { AppError } from '../../shared/contracts/app-error'
import type { ErrorReply } from '../../shared/contracts/errors'
import type { ListImportView } from '../../shared/contracts/list-imports'
import type { WebinarDetail } from '../../shared/contracts/webinars'
import { inWords } from '../../shared/text/messages/message'
import { rawWorkbook } from '../runtime/list-file'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'

const MB = 1024 * 1024
const cell = (text: string) => `<c r="A1" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
const PEOPLE = 'name,email\nBo,bo@example.com\n'

/** Ceilings for a machine that runs other suites too: such a file once blocked the hall for ten seconds and more. */
const REFUSED_WITHIN_MS = 30_000
const HALL_WITHIN_MS = 5_000

describe('a file that is built to block the product', () => {
  let world: TestWorld
  let webinar: WebinarDetail
  beforeAll(async () => {
    world = await openWorld()
    webinar = await world.webinar()
  })
  afterAll(() => world.close())

  async function upload(route: 'lists' | 'report', bytes: Uint8Array, language = 'zh-CN') {
    const operator = await world.operator()
    const form = new FormData()
    form.set('file', new Blob([Buffer.from(bytes)]), 'a.csv')
    form.set('timeZone', 'Asia/Shanghai')
    form.set('webinarId', webinar.id)
    const answer = await operator.request(route === 'lists' ? '/api/admin/imports/lists' : '/api/admin/imports', {
      method: 'POST',
      body: form,
      headers: { 'accept-language': language },
    })
    return { status: answer.status, body: (await answer.json()) as ListImportView & ErrorReply }
  }

  /** The slowest response of the hall while `act` runs. */
  async function hallDuring<Result>(act: Promise<Result>): Promise<{ result: Result; slowestMs: number }> {
    const watched = { isOver: false }
    let slowestMs = 0
    const watch = (async () => {
      while (!watched.isOver) {
        const askedAt = performance.now()
        await expectOk(world.anyone.get('/api/visitor/hall'))
        slowestMs = Math.max(slowestMs, performance.now() - askedAt)
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    })()
    const result = await act
    watched.isOver = true
    await watch
    return { result, slowestMs }
  }

  const LINE_TOO_LONG = /^第 \d+ 行超过 10 万个字/
  const TOO_MANY_ROWS = /^名单超过 20 万行/
  const CELL_TOO_LONG = /^第 \d+ 行有一格超过 32767 个字/
  it.each<[string, () => Uint8Array, number, RegExp]>([
    [
      'a cell of two million spaces in a workbook of 4 KB',
      () => rawWorkbook(`<row r="1">${cell(`${' '.repeat(2_000_000)}x`)}</row>`),
      413,
      CELL_TOO_LONG,
    ],
    [
      'a row numbered 100,000,000',
      () => rawWorkbook(`<row r="1">${cell('name')}</row><row r="100000000">${cell('x')}</row>`),
      415,
      /^文件已损坏/,
    ],
    [
      'a row numbered 600,000,000',
      () => rawWorkbook(`<row r="1">${cell('name')}</row><row r="600000000">${cell('x')}</row>`),
      415,
      /^文件已损坏/,
    ],
    [
      'a row with a number that is none',
      () => rawWorkbook(`<row r="1e9">${cell('x')}</row><row r="-5">${cell('x')}</row>`),
      415,
      /^文件已损坏/,
    ],
    ['a column named ZZZZZZZ', () => rawWorkbook('<row r="1"><c r="ZZZZZZZ1"><v>1</v></c></row>'), 415, /^文件已损坏/],
    [
      'a cell of 20 million characters',
      () => rawWorkbook(`<row r="1">${cell('x'.repeat(20_000_000))}</row>`),
      413,
      CELL_TOO_LONG,
    ],
    [
      'a shared text of 20 million characters',
      () => rawWorkbook('<row r="1"><c t="s"><v>0</v></c></row>', `<si><t>${'x'.repeat(20_000_000)}</t></si>`),
      413,
      /^文件里有一格超过 32767 个字/,
    ],
    [
      'one long text in every cell of every row',
      () =>
        rawWorkbook(
          Array.from({ length: 30_000 }, () => `<row>${'<c t="s"><v>0</v></c>'.repeat(3)}</row>`).join(''),
          `<si><t>${'x'.repeat(30_000)}</t></si>`,
        ),
      413,
      /^文件解压后过大/,
    ],
    ['a line of 16 million characters', () => Buffer.from(`${PEOPLE}${'x'.repeat(16 * MB)}`), 413, LINE_TOO_LONG],
    [
      'a quoted cell of 16 million characters',
      () => Buffer.from(`${PEOPLE}"${'x'.repeat(16 * MB)}",a@example.com\n`),
      413,
      LINE_TOO_LONG,
    ],
    ['a line of 16 million delimiters', () => Buffer.from(`${PEOPLE}${','.repeat(16 * MB)}`), 413, /^列数太多/],
    ['a line of 16 million quotes', () => Buffer.from(`${PEOPLE}${'"'.repeat(16 * MB)}`), 413, LINE_TOO_LONG],
    ['19 MB of empty lines', () => Buffer.from('\n'.repeat(19 * MB)), 413, TOO_MANY_ROWS],
    [
      'six million lines whose quotes are broken',
      () => Buffer.from(PEOPLE + '"a\n'.repeat(6 * MB)),
      413,
      TOO_MANY_ROWS,
    ],
  ])('with %s is refused with a message while the hall answers', async (_what, make, status, sentence) => {
    const bytes = make()
    const startedAt = performance.now()

    const { result, slowestMs } = await hallDuring(upload('lists', bytes))

    expect({ status: result.status, message: result.body.error?.message }).toEqual({
      status,
      message: expect.stringMatching(sentence),
    })
    expect(performance.now() - startedAt).toBeLessThan(REFUSED_WITHIN_MS)
    expect(slowestMs).toBeLessThan(HALL_WITHIN_MS)
  })

  it('is refused with the same message by the report import, in English for English readers', async () => {
    const bytes = Buffer.from(`Attendee Report\n${'x'.repeat(16 * MB)}`)

    const chinese = await upload('report', bytes)
    const english = await upload('report', bytes, 'en')

    expect(chinese.body.error).toMatchObject({ code: 'too_large', message: expect.stringMatching(LINE_TOO_LONG) })
    expect(english.body.error).toMatchObject({
      code: 'too_large',
      message: 'Line 2 has more than 100,000 characters. Check whether it is whole, or export the file again',
    })
  })

  it('does not slow the hall while two hundred thousand valid rows are read', async () => {
    const rows = Array.from({ length: 150_000 }, (_, n) => `Person ${n},person${n}@example.com,answer ${n}`)
    const operator = await world.operator()
    await expectOk(operator.get('/api/admin/imports'))

    const { result, slowestMs } = await hallDuring(
      world.product.tables.open(Buffer.from(`name,email,why\n${rows.join('\n')}`)).then(async (table) => {
        let count = 0
        for await (const some of table.rows()) count += some.length
        await table.close()
        return count
      }),
    )

    expect(result).toBe(150_001)
    expect(slowestMs).toBeLessThan(HALL_WITHIN_MS)
  })
})

describe('the thread that reads a file', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'livehall-thread-test-'))
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))
  const threadOf = (name: string, code: string) => {
    const file = path.join(folder, `${name}.js`)
    fs.writeFileSync(file, `const { parentPort } = require('node:worker_threads')\n${code}`)
    return file
  }

  it.each([
    ['never comes to an end', 'for (;;);', 1_000, '读取这份文件用时太久'],
    [
      'needs more memory than a file may use',
      'const all = []; for (;;) all.push(new Array(1e6).fill(1.5))',
      25_000,
      '文件解压后过大',
    ],
  ])('is stopped when it %s, and the file is refused', async (name, code, longestAnswerMs, sentence) => {
    const tables = tablesIn(threadOf(name, code), longestAnswerMs)

    const failure = await tables.open(Buffer.from('x')).then(
      () => undefined,
      (error: AppError) => error,
    )

    expect(failure?.code).toBe('too_large')
    expect(failure && inWords(failure.userMessage, 'zh')).toContain(sentence)
  })

  it('reads the next file when one of eight was closed', async () => {
    const answers = `parentPort.on('message', () => parentPort.postMessage({ reading: { format: 'text' } }))`
    const tables = tablesIn(threadOf('answers', answers))
    const open = await Promise.all(Array.from({ length: 8 }, () => tables.open(Buffer.from('x'))))

    const ninth = tables.open(Buffer.from('x'))
    await Promise.all([open[0]?.close(), open[0]?.close()])

    await (await ninth).close()
    await Promise.all(open.map((table) => table.close()))
  })
})

describe('a workbook’s rows', () => {
  it('are read up to the last row that a sheet can have', async () => {
    const bytes = rawWorkbook(`<row r="1">${cell('name')}</row><row r="1048576">${cell('last')}</row>`)
    const rows = []

    for await (const some of readXlsx(bytes)) rows.push(...some)

    expect(rows).toEqual([
      { line: 1, cells: ['name'] },
      { line: 1_048_576, cells: ['last'] },
    ])
  })
})
