import { pastedContent, withUploaded } from './pasted-content'

const OWN = 'http://panel.example.cn'
const PIXEL = 'iVBORw0KGgo='

describe('what is pasted into the promo content', () => {
  it.each([
    ['https stays', '<img src="https://a.cn/a.png">', '<img src="https://a.cn/a.png">', 0],
    ['our own stays', `<img src="${OWN}/files/a.png"><img src="/files/b.png">`, undefined, 0],
    ['without https', '<p>a</p><img src="http://img.example.com/a.jpg"><p>b</p>', '<p>a</p><p>b</p>', 1],
    ['a local file of Word', '<img src="file:///C:/Users/a/clip_image001.png">', '', 1],
    ['loaded later by a script', '<img data-src="https://mmbiz.qpic.cn/x/640">', '', 1],
    ['a host that begins like ours', `<img src="${OWN}.evil.example/a.png">`, '', 1],
    ['a drawing that is no picture for us', '<img src="data:image/svg+xml;base64,PHN2Zz4=">', '', 1],
    ['a picture that cannot be read', '<img src="data:image/png;base64,%%%">', '', 1],
  ])('keeps or counts pictures: %s', (_, html, kept, leftOut) => {
    expect(pastedContent(html, OWN)).toEqual({ html: kept ?? html, pictures: [], leftOut })
  })

  it('uploads the pictures it contains and puts each in its place', async () => {
    const html = `<p>a</p><img src="data:image/png;base64,${PIXEL}"><p>b</p><img src="data:image/gif;base64,R0lGODlh">`

    const { html: waiting, pictures, leftOut } = pastedContent(html, OWN)

    expect([leftOut, pictures.map(({ type, size }) => [type, size])]).toEqual([
      0,
      [
        ['image/png', 8],
        ['image/gif', 6],
      ],
    ])
    const page = document.createElement('div')
    page.innerHTML = withUploaded(waiting, ['/files/a.png', null])
    expect([...page.children].map((one) => one.getAttribute('src') ?? one.textContent)).toEqual([
      'a',
      '/files/a.png',
      'b',
    ])
  })

  it('keeps the rows and cells of a table apart', () => {
    const table =
      '<table><tr><td><p class=MsoNormal>14:00</p></td><td>开场</td></tr><tr><td>14:30</td><td>分享</td></tr></table>'

    expect(pastedContent(table, OWN).html).toBe('<p>14:00 ｜ 开场</p><p>14:30 ｜ 分享</p>')
  })
})
