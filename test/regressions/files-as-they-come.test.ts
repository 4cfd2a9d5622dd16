import { readFileSync } from 'node:fs'
import path from 'node:path'
import { guessDelimiter } from '../../cloudfunctions/adapters/tables/guess-delimiter'
import { guessEncoding } from '../../cloudfunctions/adapters/tables/guess-encoding'
import { isDateFormat } from '../../cloudfunctions/adapters/tables/workbook-parts'
import { readXlsx } from '../../cloudfunctions/adapters/tables/read-xlsx'
import type { FileReading } from '../../shared/contracts/file-reading'
import type { ErrorReply } from '../../shared/contracts/errors'
import type { ImportView } from '../../shared/contracts/imports'
import type { ListImportView } from '../../shared/contracts/list-imports'
import type { WebinarDetail } from '../../shared/contracts/webinars'
import { rawWorkbook } from '../runtime/list-file'
import { readText } from '../runtime/read-text'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'

const fixture = (name: string) => readFileSync(path.join(__dirname, '../fixtures/files', name))
const utf8 = (...lines: string[]) => Buffer.from(lines.join('\n'))
/** The name 李薇 after one of the three bytes of 薇 was lost. */
const oneByteBroken = (text: string, at: string) => {
  const bytes = Buffer.from(text)
  bytes[bytes.indexOf(at) + 1] = 0x20
  return bytes
}

describe('a file as its program saved it', () => {
  let world: TestWorld
  let webinar: WebinarDetail
  beforeAll(async () => {
    world = await openWorld()
    webinar = await world.webinar()
  })
  afterAll(() => world.close())

  const send = async <View>(route: string, bytes: Uint8Array, fields: Record<string, string> = {}) =>
    (await world.operator()).upload<View & ErrorReply>(route, {
      file: { name: 'a.csv', type: 'text/csv', bytes },
      timeZone: 'Asia/Shanghai',
      ...fields,
    })
  const list = async (bytes: Uint8Array) =>
    expectOk<ListImportView>(send('/api/admin/imports/lists', bytes, { webinarId: webinar.id }))
  const report = async (bytes: Uint8Array) =>
    expectOk<ImportView>(send('/api/admin/imports', bytes, { dateOrder: 'month_first' }))
  const reread = async <View>({ id }: { id: string }, change: object) =>
    expectOk<View>((await world.operator()).put(`/api/admin/imports/${id}/reading`, change))
  const namesOf = ({ preview }: { preview: { sample: { name: string }[] } }) => preview.sample.map(({ name }) => name)

  it.each<[string, Uint8Array, string[], Partial<FileReading>]>([
    ['Shift-JIS', fixture('shift-jis-list.csv'), ['田中さくら', '林葵'], { encoding: 'shift_jis', delimiter: ',' }],
    ['Big5', fixture('big5-english-heads.csv'), ['陳大文', '黃小玲'], { encoding: 'big5', delimiter: ',' }],
    [
      'UTF-8 with answers full of semicolons',
      fixture('semicolons-in-answers.csv'),
      ['冯小禾', '贺明'],
      { delimiter: ',' },
    ],
    [
      'tabs, with answers full of commas',
      fixture('tabs-and-commas.csv'),
      ['Mara Quist', 'Ivo Renn'],
      { delimiter: '\t' },
    ],
    ['a workbook with furigana', fixture('furigana.xlsx'), ['田中桜', '林葵'], { format: 'workbook', encoding: null }],
    [
      'UTF-16 without a byte order mark',
      Buffer.from('姓名\t邮箱\r\n李薇\tli.wei@example.com\r\n', 'utf16le'),
      ['李薇'],
      { encoding: 'utf-16le', delimiter: '\t' },
    ],
    [
      'UTF-8 with pipes',
      utf8('name|email|note', 'Bo|bo@example.com|a, b; c', 'Al|al@example.com|d'),
      ['Bo', 'Al'],
      { encoding: 'utf-8', delimiter: '|' },
    ],
    [
      'CSV with Excel’s line sep=; and commas in every answer',
      utf8('sep=;', 'name;email;note', 'Bo;bo@example.com;a, b', 'Al;al@example.com;c, d'),
      ['Bo', 'Al'],
      { delimiter: ';', isSure: true },
    ],
    [
      'rows wrapped in quotes as a whole',
      utf8('name,email,note', '"Bo,bo@example.com,""a, b"""', 'Al,al@example.com,'),
      ['Bo', 'Al'],
      { delimiter: ',' },
    ],
  ])('is read correctly as a list in %s', async (_what, bytes, names, reading) => {
    const read = await list(bytes)

    expect(namesOf(read)).toEqual(names)
    expect(read.reading).toMatchObject(reading)
    expect(read.preview.rowErrorsTotal).toBe(0)
  })

  it.each<[string, Uint8Array, Partial<ImportView['preview']>, string[], Partial<FileReading>]>([
    [
      'Windows-1252',
      fixture('windows-1252-report.csv'),
      { watched: 3, reportWebinarId: '88000000117' },
      ['José Núñez', 'Jürgen Müller', 'Zoë Façade'],
      { encoding: 'windows-1252', delimiter: ';', isSure: true },
    ],
    [
      'CSV with Excel’s line sep=;',
      fixture('sep-line-report.csv'),
      { watched: 1, reportWebinarId: '88000000109' },
      ['Mara Quist'],
      { encoding: 'utf-8', delimiter: ';', isSure: true },
    ],
    [
      'a workbook',
      fixture('report-saved-as-xlsx.xlsx'),
      { watched: 1, reportWebinarId: '88000000133' },
      ['Mara Quist'],
      { format: 'workbook', encoding: null, delimiter: null },
    ],
    [
      'CSV with a row wrapped in quotes as a whole',
      fixture('row-wrapped-in-quotes.csv'),
      { watched: 2, rowErrorsTotal: 0 },
      ['Ivo Renn', 'Mara Quist'],
      { delimiter: ',' },
    ],
  ])('is read correctly as a report in %s', async (_what, bytes, figures, names, reading) => {
    const read = await report(bytes)

    expect(read.preview).toMatchObject(figures)
    expect(namesOf(read).toSorted()).toEqual(names.toSorted())
    expect(read.reading).toMatchObject(reading)
  })

  it('loses only one name by one broken byte', async () => {
    const text = '姓名,邮箱\n李薇,a@example.com\n张三,b@example.com\nJürgen,c@example.com'

    const names = namesOf(await list(oneByteBroken(text, '薇')))

    expect(names).toEqual([expect.stringMatching(/^李/), '张三', 'Jürgen'])
  })

  it('is read in the encoding that the operator chose, and imported as previewed', async () => {
    const bytes = Buffer.from([0xc0, 0xee, 0xde, 0xb1])
    const first = await list(Buffer.concat([Buffer.from('name,email\n'), bytes, Buffer.from(',li.wei3@example.com')]))

    const changed = await reread<ListImportView>(first, { encoding: 'big5', delimiter: null })
    const back = await reread<ListImportView>(first, { encoding: 'gb18030', delimiter: null })
    await expectOk((await world.operator()).post(`/api/admin/imports/${first.id}/confirm`, {}))
    await world.drainJobs()

    expect(namesOf(changed)).not.toEqual(['李薇'])
    expect(changed.reading).toMatchObject({ encoding: 'big5', delimiter: ',' })
    expect(namesOf(back)).toEqual(['李薇'])
    const { rows } = await world.product.database.pool.query(
      `select name from contacts where email = 'li.wei3@example.com'`,
    )
    expect(rows).toEqual([{ name: '李薇' }])
  })

  it('is read with the delimiter that the operator chose, and imported as previewed', async () => {
    const first = await list(utf8('a;b,c', 'Bo;x,bo4@example.com', 'Al;y,al4@example.com'))

    const changed = await reread<ListImportView>(first, { encoding: null, delimiter: ';' })

    expect(first.settings.columns.map(({ title }) => title)).toEqual(['a;b', 'c'])
    expect(changed.settings.columns.map(({ title }) => title)).toEqual(['a', 'b,c'])
    expect(changed.reading).toMatchObject({ encoding: 'utf-8', delimiter: ';', isSure: true })
  })

  it('of a report is previewed again in the encoding that the operator chose', async () => {
    const first = await report(fixture('windows-1252-report.csv'))

    const changed = await reread<ImportView>(first, { encoding: 'gb18030', delimiter: null })
    const back = await reread<ImportView>(first, { encoding: null, delimiter: null })

    expect(namesOf(changed)).not.toContain('Jürgen Müller')
    expect(namesOf(back)).toContain('Jürgen Müller')
    expect(back.reading).toMatchObject({ encoding: 'windows-1252', delimiter: ';' })
  })

  it('keeps its preview when the chosen encoding makes no report of it', async () => {
    const first = await report(fixture('sep-line-report.csv'))

    const refused = await (
      await world.operator()
    ).put<ErrorReply>(`/api/admin/imports/${first.id}/reading`, { encoding: 'utf-16le', delimiter: null })

    expect(refused.status).toBe(415)
    const kept = await expectOk<ImportView>((await world.operator()).get(`/api/admin/imports/${first.id}`))
    expect(kept.reading).toEqual(first.reading)
  })

  it('can be uploaded with encoding and delimiter chosen, and refuses those that are not offered', async () => {
    const fields = { webinarId: webinar.id, encoding: 'windows-1252', delimiter: ',' }

    const chosen = await send<ListImportView>(
      '/api/admin/imports/lists',
      utf8('name,email', 'Bo,bo@example.com'),
      fields,
    )
    const unknown = await send('/api/admin/imports/lists', utf8('a'), { ...fields, encoding: 'ebcdic' })

    expect(chosen.body.reading).toMatchObject({ encoding: 'windows-1252', delimiter: ',' })
    expect(unknown).toMatchObject({
      status: 400,
      body: { error: { fields: { encoding: '请选择列出的编码和分隔符' } } },
    })
  })
})

/** Node decodes these encodings but cannot encode them, so a character's bytes are found by decoding all of them. */
function bytesIn(encoding: string, text: string): Buffer {
  const bytesOf = new Map<string, number[]>()
  const note = (bytes: number[]) => {
    const decoder = new TextDecoder(encoding)
    const sign = decoder.decode(Uint8Array.from(bytes), { stream: true }) + decoder.decode()
    if ([...sign].length === 1 && sign !== '\ufffd' && !bytesOf.has(sign)) bytesOf.set(sign, bytes)
  }
  for (let lead = 0; lead <= 0xff; lead += 1) note([lead])
  for (let lead = 0x81; lead <= 0xfe; lead += 1) for (let trail = 0x40; trail <= 0xfe; trail += 1) note([lead, trail])
  return Buffer.from([...text].flatMap((sign) => bytesOf.get(sign) ?? [...Buffer.from(sign)]))
}

describe('the encoding of a list with a single name', () => {
  it.each([
    ['gb18030', ['李薇', '张三', '欧阳娜娜', '赵六', '姓名', '刘洋', '郭襄', '孟德尔', '王喆', '甄嬛']],
    ['big5', ['陳大文', '黃小玲', '張學友', '歐陽鋒', '林志玲', '王建民', '郭富城', '鄭秀文', '台北市信義區']],
    ['shift_jis', ['佐藤さくら', '林葵', '田中桜', '高橋健一', '渡辺', '伊藤', '山本太郎', '氏名', 'カトウ']],
    [
      'windows-1252',
      ['Jürgen Müller', 'José Núñez', 'Zoë Façade', 'Ångström', 'Søren Ærø', 'Größe', 'Straße 5 €', 'ÉMILE', 'Peña'],
    ],
  ])('is detected for each of some names in %s', (encoding, names) => {
    const detected = names.map(
      (name) => guessEncoding(bytesIn(encoding, `name,email\r\n${name},a@example.com\r\n`)).encoding,
    )

    expect(detected).toEqual(names.map(() => encoding))
  })
})

describe('the delimiter of a text', () => {
  it.each([
    ['one column', 'email\na@example.com\nb@example.com', ','],
    ['two columns, a comma in most names', 'name;email\nLi, W;a@x.com\nBo;b@x.com', ';'],
    ['numbers with decimal commas', 'a;b;c\n1,5;2,5;3\n1,5;2,5;3', ';'],
    ['tables below each other, each of another width', 'T\na,b,c\n1,2,3\n\nT\na,b\n1,2\n3,4', ','],
    ['a sep= line in quotes', '"sep=\t"\na,b\tc\nd,e\tf', '\t'],
  ])('is found in %s', (_what, text, delimiter) => {
    expect(guessDelimiter(text).delimiter).toBe(delimiter)
  })
})

describe('texts of a workbook', () => {
  const rowsOf = async (bytes: Uint8Array) => {
    const rows = []
    for await (const some of readXlsx(bytes)) rows.push(...some.map(({ cells }) => cells))
    return rows
  }

  it.each([
    [
      'the pronunciation in the cell itself',
      '<c t="inlineStr"><is><t>林</t><rPh sb="0" eb="1"><t>ハヤシ</t></rPh></is></c>',
      '林',
    ],
    ['a line break', '<c t="inlineStr"><is><t>a \n b_x000D_</t></is></c>', 'a b'],
    ['a long number', '<c><v>88000000110</v></c>', '88000000110'],
    ['a number in scientific notation', '<c><v>1.38001380001E10</v></c>', '13800138000.1'],
    ['a rounding error', '<c><v>0.30000000000000004</v></c>', '0.3'],
    ['a formula’s text', '<c t="str"><f>A1</f><v>139</v></c>', '139'],
    ['a boolean', '<c t="b"><v>1</v></c>', 'TRUE'],
  ])('are read completely and without additions: %s', async (_what, cell, text) => {
    expect(await rowsOf(rawWorkbook(`<row>${cell}</row>`))).toEqual([[text]])
  })

  it.each([
    ['yyyy/m/d h:mm', true],
    ['[$-804]aaaa', false],
    ['[h]:mm:ss', true],
    ['0.00_ "yuan"', false],
    ['General', false],
    ['"day" 0', false],
    ['m"月"d"日"', true],
    ['[Red]#,##0', false],
  ])('are dates when the number format says so: %s', (code, isDate) => {
    expect(isDateFormat(code)).toBe(isDate)
  })
})

describe('characters that only Windows-1252 has', () => {
  it('are read as such: the euro, curly quotes, a dash', () => {
    const bytes = Buffer.concat([
      Buffer.from('name,note\nJos'),
      Buffer.from([0xe9]),
      Buffer.from(','),
      Buffer.from([0x93]),
      Buffer.from('5 '),
      Buffer.from([0x80, 0x94]),
      Buffer.from('\n'),
    ])

    expect([...readText(bytes)].at(-1)).toEqual({ line: 2, cells: ['José', '“5 €”'] })
  })
})

describe('a row wrapped in quotes as a whole', () => {
  it('is not split where the table has another width, so that a title with a comma stays a title', () => {
    const rows = [...readText(utf8('"Spring, 2026"', 'a,b,c', '"x, y"', '1,2,3'))]

    expect(rows.map((row) => ('cells' in row ? row.cells.length : 0))).toEqual([1, 3, 1, 3])
  })
})
