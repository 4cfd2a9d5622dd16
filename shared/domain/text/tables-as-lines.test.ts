import { tablesAsLines } from './tables-as-lines'

describe('a table in promo content', () => {
  it.each([
    [
      'rows apart, cells apart',
      '<p>前</p><table border="1"><tbody><tr><td><p class="MsoNormal"><b>时间</b></p></td><td><p>议程</p></td></tr><tr><td>14:00</td><td>开场</td></tr></tbody></table><p>后</p>',
      '<p>前</p><p><b>时间</b> ｜ 议程</p><p>14:00 ｜ 开场</p><p>后</p>',
    ],
    [
      'empty cells and rows left out',
      '<table><tr><td>&nbsp;</td><td>开场</td></tr><tr><td></td></tr></table>',
      '<p>开场</p>',
    ],
    [
      'lines of a cell in one line',
      '<table><tr><td><p>甲</p><p>乙</p></td><td>丙<br>丁</td></tr></table>',
      '<p>甲 乙 ｜ 丙 丁</p>',
    ],
    [
      'a table in a cell',
      '<table><tr><td>a<table><tr><td>b</td><td>c</td></tr></table></td></tr></table>',
      '<p>a ｜ b ｜ c</p>',
    ],
    [
      'a heading row and a caption',
      '<table><caption>日程</caption><thead><tr><th>时间</th><th>议程</th></tr></thead></table>',
      '<p>日程</p><p>时间 ｜ 议程</p>',
    ],
    [
      'links and pictures stay',
      '<table><tr><td><a href="https://a.cn/?a=1">报名</a></td><td><img src="/files/a.png"></td></tr></table>',
      '<p><a href="https://a.cn/?a=1">报名</a> ｜ <img src="/files/a.png"></p>',
    ],
    ['no table, no change', '<p>a &lt; b</p>\n<ul><li>c</li></ul>', '<p>a &lt; b</p>\n<ul><li>c</li></ul>'],
    ['a row that never ends keeps its text', '<table><tr><td>a</td><td>b', '<p>a ｜ b</p>'],
  ])('becomes lines: %s', (_, html, expected) => {
    expect(tablesAsLines(html)).toBe(expected)
  })

  it('is read in linear time', () => {
    const cells = '<td>'.repeat(200_000)

    expect(tablesAsLines(`<table><tr>${cells}</tr></table>${'<'.repeat(200_000)}`)).toHaveLength(200_000)
  })
})
