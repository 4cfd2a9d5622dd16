import { writeCsv } from './write-csv'

describe('a CSV for a spreadsheet', () => {
  it.each([
    ['a formula', '=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ['a formula by plus', '+cmd|calc', "'+cmd|calc"],
    ['a formula by minus', '-1+2', "'-1+2"],
    ['a formula by at', '@SUM(A1)', "'@SUM(A1)"],
    ['a formula behind a tab', '\t=1', "'\t=1"],
    ['a formula behind a space', ' =1', "' =1"],
    ['a formula behind a full-width space', '\u3000=1', "'\u3000=1"],
    ['a formula behind a non-breaking space', '\u00a0=1', "'\u00a0=1"],
    ['a formula behind a byte order mark', '\ufeff=1', "'\ufeff=1"],
    ['a formula behind NUL', '\0=1', "'\0=1"],
    ['a formula behind a line break', '\n=1', `"'\n=1"`],
    ['a formula in full width', '＝1+1', "'＝1+1"],
    ['a plus in full width', '＋1', "'＋1"],
    ['a minus in full width', '－1', "'－1"],
    ['an at in full width', '＠SUM', "'＠SUM"],
    ['a phone number', '+8613800138000', '+8613800138000'],
    ['a number below zero', '-3.5', '-3.5'],
    ['a comma', '上海,浦东', '"上海,浦东"'],
    ['a line break', '一\n二', '"一\n二"'],
  ])('writes %s so that no cell runs as a formula and no column shifts', (_what, value, written) => {
    expect(writeCsv([[value]])).toBe(`\ufeff${written}\r\n`)
  })
})
