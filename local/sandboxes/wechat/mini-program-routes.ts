import { Hono } from 'hono'
import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { toBuffer } from 'qrcode'
import { z } from 'zod'
import { MINI_PROGRAM } from './wechat-accounts'
import { answer, refuse } from './wechat-answer'
import type { WechatPerson } from './wechat-person'
import type { WechatWorld } from './wechat-world'

const DAY_SECONDS = 86_400
const MOST_DAYS = 30
const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/
const QUERY = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~%]{0,1024}$/
/** The pages of the mini-program, with the web address of each. */
const PAGES: Record<string, string> = {
  'pages/hall/index': 'hall',
  'pages/webinar/index': 'webinar',
  'pages/register/index': 'register',
  'pages/watch/index': 'watch',
  'pages/my-registrations/index': 'mine',
}

const codeSchema = z.object({
  scene: z.string(),
  page: z.string().default('pages/hall/index'),
  width: z.number().default(430),
  check_path: z.boolean().default(true),
})
const linkSchema = z.object({
  path: z.string().default(''),
  query: z.string().default(''),
  expire_type: z.number().default(0),
  expire_time: z.number().default(0),
  expire_interval: z.number().default(0),
})

/** Codes and links for the mini-program. There is no mini-program here, so they open the same page on the web. */
export function miniProgramRoutes({ tokens, urlLinks, people, origins, now }: WechatWorld): Hono {
  const app = new Hono()
  const webAddress = (page: string, query: string, origin = origins.mainOrigin) =>
    `${origin}/m/${PAGES[page] ?? 'hall'}${query && `?${query}`}`

  /** The errcode for a caller that is not our mini-program. */
  const refusal = (token: string | undefined) => {
    const checked = tokens.check(token)
    if ('errcode' in checked) return checked.errcode
    return checked.appId === MINI_PROGRAM.appId ? null : 48001
  }

  app.post('/wxa/getwxacodeunlimit', async (c) => {
    const errcode = refusal(c.req.query('access_token'))
    if (errcode !== null) return refuse(c, errcode)
    const asked = codeSchema.safeParse(await c.req.json().catch(() => null))
    if (!asked.success) return refuse(c, 40097)
    const { scene, page, width, check_path: mustExist } = asked.data
    if (!SCENE.test(scene)) return refuse(c, 40129)
    if (page.startsWith('/') || page.includes('?') || width < 280 || width > 1280) return refuse(c, 40097)
    if (mustExist && !PAGES[page]) return refuse(c, 41030)

    const picture = await toBuffer(webAddress(page, `scene=${encodeURIComponent(scene)}`), {
      width,
      margin: 3,
      color: { dark: '#1a1a1aff', light: '#ffffffff' },
    })
    // Like WeChat, the header always says JPEG, whatever the format.
    return c.body(new Uint8Array(picture).buffer, 200, { 'content-type': 'image/jpeg' })
  })

  app.post('/wxa/generate_urllink', async (c) => {
    const errcode = refusal(c.req.query('access_token'))
    if (errcode !== null) return refuse(c, errcode)
    const asked = linkSchema.safeParse(await c.req.json().catch(() => null))
    if (!asked.success) return refuse(c, 47001)
    const { path, query, expire_type: type, expire_time: time, expire_interval: days } = asked.data
    const page = path.replace(/^\//, '') || 'pages/hall/index'
    if (!PAGES[page]) return refuse(c, 40165)
    if (!QUERY.test(query)) return refuse(c, 40212)
    const life = type === 1 ? days * DAY_SECONDS : time - Math.floor(now().getTime() / 1000)
    if (life <= 0 || life > MOST_DAYS * DAY_SECONDS) return refuse(c, type === 1 ? 85402 : 85401)

    return answer(c, {
      errcode: 0,
      errmsg: 'ok',
      url_link: `${origins.wechatOrigin}/url-link/${urlLinks.issue({ path: page, query }, life)}`,
    })
  })

  /** The page that `wxaurl.cn` shows before WeChat opens; here it asks whose phone this is. */
  app.get('/url-link/:ticket', (c) => {
    const link = urlLinks.find(c.req.param('ticket'))
    if (!link) return c.html(overPage(), 404)
    const more = c.req.query('cq')
    const query = [link.query, more].filter(Boolean).join('&')
    return c.html(openPage(people.all(), (key) => webAddress(link.path, query, origins.phoneOrigin(key))))
  })

  return app
}

type Page = HtmlEscapedString | Promise<HtmlEscapedString>

const STYLE = `
  body { margin: 0; padding: 64px 24px; font: 16px/1.6 -apple-system, 'PingFang SC', 'Noto Sans CJK SC', sans-serif; color: #191919; background: #ededed; text-align: center }
  h1 { font-size: 20px; font-weight: 500; margin: 0 0 8px } p { color: #7f7f7f; margin: 0 0 28px }
  nav { display: grid; gap: 1px; max-width: 420px; margin: 0 auto; background: #e5e5e5; border-radius: 8px; overflow: hidden }
  a { display: flex; align-items: center; gap: 12px; padding: 10px 16px; background: #fff; color: inherit; text-decoration: none }
  a:hover, a:focus-visible { background: #f7f7f7 }
  i { width: 36px; height: 36px; border-radius: 6px; color: #fff; font-style: normal; line-height: 36px }`

function openPage(people: WechatPerson[], addressOn: (key: string) => string): Page {
  return page(
    '打开小程序',
    html` <h1>即将打开微信小程序</h1>
      <p>本地替身：选择在谁的手机上打开</p>
      <nav>
        ${people.map((person) => html`<a href="${addressOn(person.key)}"><i style="background:${person.avatar.color}">${person.avatar.initial}</i>${person.nickname}</a>`)}
      </nav>`,
  )
}

function overPage(): Page {
  return page(
    '链接已过期',
    html`<h1>链接已过期</h1>
      <p>打开小程序的链接最长有效 30 天</p>`,
  )
}

function page(title: string, content: Page): Page {
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        ${content}
      </body>
    </html>`
}
