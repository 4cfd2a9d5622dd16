import fc from 'fast-check'
import { readText } from '../runtime/read-text'

function readCsv(bytes: Uint8Array) {
  const readings = [...readText(bytes)]
  return { rows: readings.filter((each) => 'cells' in each), broken: readings.filter((each) => 'code' in each) }
}

describe('reading a CSV file', () => {
  it('numbers rows as the file does, for any line ending and any cell content', () => {
    const { rows } = readCsv(Buffer.from('\ufeffa,b\r\n\r\n"two\r\nlines",1\r\n李薇,2\r\n'))

    expect(rows).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 3, cells: ['two\nlines', '1'] },
      { line: 5, cells: ['李薇', '2'] },
    ])
  })

  it.each([
    ['a quote that never closes', 'Yes,"Bo,1'],
    ['a quote that closes too early', 'Yes,"Bo"x,1'],
    ['a quote in the middle of a cell', 'Yes,B"o",1'],
  ])('continues after a row with %s', (_case, broken) => {
    const { rows, broken: errors } = readCsv(Buffer.from(`a,b,c\n${broken}\nYes,"Zhang, Min",2\nNo,Li,3`))

    expect(rows.map(({ line }) => line)).toEqual([1, 3, 4])
    expect(errors).toEqual([{ line: 2, column: null, code: 'broken_quotes', raw: broken }])
  })

  it('survives a file of nothing but broken rows', () => {
    const { rows, broken } = readCsv(Buffer.from('"a\n"b\n"c'))

    expect(rows).toEqual([])
    expect(broken.map(({ line }) => line)).toEqual([1, 2, 3])
  })

  it('reads Chinese saved again by a spreadsheet as GB18030', () => {
    const { rows } = readCsv(Buffer.from([0xc0, 0xee, 0xde, 0xb1, 0x2c, 0x31]))

    expect(rows).toEqual([{ line: 1, cells: ['李薇', '1'] }])
  })

  it.each([
    [
      'UTF-16 with tabs, as Excel saves "Unicode text"',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('姓名\t邮箱\r\n李薇\tli.wei@example.com\r\n', 'utf16le')]),
    ],
    ['UTF-8 with semicolons, as a European Excel saves CSV', Buffer.from('姓名;邮箱\n李薇;li.wei@example.com')],
  ])('reads %s', (_case, bytes) => {
    const { rows } = readCsv(bytes)

    expect(rows).toEqual([
      { line: 1, cells: ['姓名', '邮箱'] },
      { line: 2, cells: ['李薇', 'li.wei@example.com'] },
    ])
  })

  it('gives the same rows for a file of any length: none is lost, doubled or misnumbered where two chunks meet', () => {
    const cell = fc.oneof(
      fc.stringMatching(/^[a-z李薇𠮷 ]{0,20}$/u),
      fc.constantFrom('two\nlines', 'a, b', 'say "yes"', '', '\r\n'),
    )
    const rowsOf = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 40 })

    fc.assert(
      fc.property(rowsOf, fc.constantFrom('\n', '\r\n'), fc.boolean(), (some, lineEnd, endsWithLine) => {
        // Long enough for several chunks.
        const all = Array.from({ length: Math.ceil(6_000 / some.length) }, () => some)
          .flat()
          .map((cells, n) => [`r${n}`, ...cells])
        const text =
          all
            .map((cells) =>
              cells.map((each) => (/[",\r\n]/.test(each) ? `"${each.replaceAll('"', '""')}"` : each)).join(','),
            )
            .join(lineEnd) + (endsWithLine ? lineEnd : '')

        const { rows, broken } = readCsv(Buffer.from(text))

        let line = 1
        const expected = all.map((cells) => {
          const read = { line, cells: cells.map((each) => each.replaceAll('\r\n', '\n')) }
          line += 1 + cells.join('').split('\n').length - 1
          return read
        })
        expect(broken).toEqual([])
        expect(rows).toEqual(expected)
      }),
      { numRuns: 25 },
    )
  })

  it('continues after a quote that opens far from the end of a long file and never closes', () => {
    const lines = Array.from({ length: 20_000 }, (_, n) => (n === 9_000 ? `r${n},"never` : `r${n},x`))

    const { rows, broken } = readCsv(Buffer.from(lines.join('\n')))

    expect(rows).toHaveLength(19_999)
    expect(rows.at(-1)).toEqual({ line: 20_000, cells: ['r19999', 'x'] })
    expect(broken).toMatchObject([{ line: 9_001, raw: 'r9000,"never' }])
  })
})
