import { Hono } from 'hono'
import type { Context } from 'hono'
import { toBuffer } from 'qrcode'
import { z } from 'zod'
import { menuProblem, type MenuButton } from './menu-store'
import { makeSceneQr, readSceneQr, urlOfTicket } from './scene-qrs'
import { OFFICIAL_ACCOUNT } from './wechat-accounts'
import { answer, refuse } from './wechat-answer'
import type { WechatWorld } from './wechat-world'

/** Only cards (type `news`) with one article, which is what WeChat shows in this case. */
const article = z.object({ title: z.string(), description: z.string(), url: z.string(), picurl: z.string() })
const customMessage = z.object({
  touser: z.string(),
  msgtype: z.literal('news'),
  news: z.object({ articles: z.tuple([article]) }),
})
const LONGEST_SECONDS = 2_592_000
const SHORTEST_SECONDS = 60

/** Parametered QR codes and the menu. */
export function officialAccountRoutes({ tokens, people, chats, replies, menu, scenes, now }: WechatWorld): Hono {
  const app = new Hono()

  /** The refusal for a token that is not the official account's own; undefined when the token is valid. */
  function refusedToken(c: Context): Response | undefined {
    const checked = tokens.check(c.req.query('access_token'))
    if ('errcode' in checked) return refuse(c, checked.errcode)
    return checked.appId === OFFICIAL_ACCOUNT.appId ? undefined : refuse(c, 48001)
  }

  app.post('/cgi-bin/qrcode/create', async (c) => {
    const refused = refusedToken(c)
    if (refused) return refused
    const body = await c.req
      .json<{ action_name?: string; expire_seconds?: number; action_info?: { scene?: { scene_str?: string } } }>()
      .catch(() => null)
    if (!body) return refuse(c, 47001)
    const scene = body.action_info?.scene?.scene_str
    if (body.action_name !== 'QR_STR_SCENE' || typeof scene !== 'string' || scene.length < 1 || scene.length > 64)
      return refuse(c, 40051)

    const seconds = Math.min(body.expire_seconds ?? SHORTEST_SECONDS, LONGEST_SECONDS)
    const made = makeSceneQr(scene, now().getTime() + seconds * 1000)
    scenes.add({ scene, url: made.url })
    return answer(c, { ...made, expire_seconds: seconds })
  })

  app.get('/cgi-bin/showqrcode', async (c) => {
    const url = urlOfTicket(c.req.query('ticket') ?? '')
    if (!readSceneQr(url, now())) return c.notFound()
    return c.body(new Uint8Array(await toBuffer(url, { width: 430, margin: 2 })), 200, { 'content-type': 'image/png' })
  })

  app.post('/cgi-bin/menu/create', async (c) => {
    const refused = refusedToken(c)
    if (refused) return refused
    const body = await c.req.json<{ button?: MenuButton[] }>().catch(() => null)
    if (!body) return refuse(c, 47001)
    const problem = menuProblem(body.button)
    if (problem) return refuse(c, problem)
    menu.save(body.button ?? [])
    return answer(c, { errcode: 0, errmsg: 'ok' })
  })

  app.post('/cgi-bin/message/custom/send', async (c) => {
    const refused = refusedToken(c)
    if (refused) return refused
    const asked = customMessage.safeParse(await c.req.json().catch(() => null))
    if (!asked.success) return refuse(c, 40008)
    const { touser, news } = asked.data
    const person = people.findByOpenId(OFFICIAL_ACCOUNT.appId, touser)
    if (!person) return refuse(c, 40003)
    const late = person.isSubscribed ? replies.use(touser) : 43004
    if (late) return refuse(c, late)

    const [{ title, description, url, picurl }] = news.articles
    chats.card(person.key, { title, description, url, pictureUrl: picurl })
    return answer(c, { errcode: 0, errmsg: 'ok' })
  })

  app.get('/cgi-bin/menu/get', (c) => {
    const refused = refusedToken(c)
    if (refused) return refused
    const buttons = menu.read()
    return buttons
      ? answer(c, { menu: { button: buttons.map((button) => ({ ...button, sub_button: button.sub_button ?? [] })) } })
      : refuse(c, 46003)
  })

  app.get('/cgi-bin/menu/delete', (c) => {
    const refused = refusedToken(c)
    if (refused) return refused
    menu.remove()
    return answer(c, { errcode: 0, errmsg: 'ok' })
  })

  return app
}
