import { readCsv } from '../../cloudfunctions/usecases/imports/read-csv'

describe('reading a CSV file', () => {
  it('numbers rows as the file does, whatever ends its lines and whatever cells hold', () => {
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
  ])('goes on below a row with %s', (_case, broken) => {
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
})
