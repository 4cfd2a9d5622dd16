import type { WebinarDetail } from '../../shared/contracts/webinars'
import type { HttpClient } from '../runtime/http-client'
import { openWorld, type TestWorld } from '../runtime/world'

const CASES: [string, string, string][] = [
  [
    'a table of Word',
    '<table border=1><tr><td><p class=MsoNormal><b>时间</b></p></td><td><p class=MsoNormal>议程</p></td></tr><tr><td>14:00</td><td>开场</td></tr><tr><td>14:30</td><td>主题分享</td></tr></table>',
    '<p><b>时间</b> ｜ 议程</p><p>14:00 ｜ 开场</p><p>14:30 ｜ 主题分享</p>',
  ],
  ['cells without a row', '<table><td>14:00</td><td>开场</td></table>', '<p>14:00 ｜ 开场</p>'],
  [
    'a script in a cell',
    '<table><tr><td>甲<script>alert(1)</script></td><td onclick="a()">乙</td></tr></table>',
    '<p>甲 ｜ 乙</p>',
  ],
  [
    'sections of an article',
    '<section style="color:red">甲段</section><section><span>乙段</span></section>',
    '<div>甲段</div><div>乙段</div>',
  ],
  [
    'pictures nobody can fetch',
    '<p>a</p><img src="http://img.example.com/a.jpg"><img src="data:image/png;base64,iVBORw0KGgo="><img data-src="https://mmbiz.qpic.cn/x/640"><img src="file:///C:/a.png"><p>b</p>',
    '<p>a</p><p>b</p>',
  ],
]

describe('promo content that was pasted', () => {
  let world: TestWorld
  let operator: HttpClient
  let webinar: WebinarDetail
  beforeAll(async () => {
    world = await openWorld()
    operator = await world.operator('operator')
    webinar = await world.webinar({})
  })
  afterAll(() => world.close())

  it.each(CASES)('stays readable for visitors: %s', async (_, promoContent, expected) => {
    const saved = await operator.patch<WebinarDetail>(`/api/admin/webinars/${webinar.id}`, { promoContent })

    expect(saved.body.promoContent).toBe(expected)
  })

  it('is saved again as it is', async () => {
    const once = await operator.patch<WebinarDetail>(`/api/admin/webinars/${webinar.id}`, {
      promoContent: CASES.map(([, html]) => html).join(''),
    })
    const again = await operator.patch<WebinarDetail>(`/api/admin/webinars/${webinar.id}`, {
      promoContent: once.body.promoContent,
    })

    expect(again.body.promoContent).toBe(once.body.promoContent)
  })
})
