import { Hono } from 'hono'
import type { Context } from 'hono'
import { z } from 'zod'
import { readSceneQr } from './scene-qrs'
import { OFFICIAL_ACCOUNT_NAME } from './wechat-accounts'
import type { WechatPerson } from './wechat-person'
import type { WechatWorld } from './wechat-world'

const scanSchema = z.object({ person: z.string(), url: z.string() })
const followSchema = z.object({ person: z.string(), url: z.string().optional() })
const tapSchema = z.object({ person: z.string(), path: z.array(z.number().int().min(0)).min(1).max(2) })
const pushSchema = z.object({ mode: z.enum(['plain', 'compat', 'safe']).optional(), url: z.url().optional() })

/** A person's actions with the official account on their phone. */
export function phoneRoutes({ people, push, chats, menu, scenes, now }: WechatWorld): Hono {
  const app = new Hono().basePath('/__sandbox')

  /**
   * Scans a code with the camera or by a long press. Followers get the greeting, others first see the account's card.
   */
  app.post('/scan', async (c) => {
    const asked = scanSchema.safeParse(await c.req.json().catch(() => null)).data
    const person = people.find(asked?.person)
    if (!asked || !person) return noPerson(c)
    const qr = readSceneQr(asked.url, now())
    if (!qr) return c.json({ error: 'not a code of the official account, or it has expired' }, 400)
    if (!person.isSubscribed) return c.json({ shows: 'account', account: OFFICIAL_ACCOUNT_NAME })

    await push.send(person, { Event: 'SCAN', EventKey: qr.scene, Ticket: qr.ticket })
    return c.json({ shows: 'chat', account: OFFICIAL_ACCOUNT_NAME })
  })

  app.post('/follow', async (c) => {
    const asked = followSchema.safeParse(await c.req.json().catch(() => null)).data
    const person = people.find(asked?.person)
    if (!asked || !person) return noPerson(c)
    const qr = asked.url ? readSceneQr(asked.url, now()) : undefined
    const following: WechatPerson = {
      ...person,
      isSubscribed: true,
      followedAt: Math.floor(now().getTime() / 1000),
      followScene: qr?.scene,
    }
    people.save(following)
    await push.send(following, {
      Event: 'subscribe',
      ...(qr && { EventKey: `qrscene_${qr.scene}`, Ticket: qr.ticket }),
    })
    return c.json({ person: following })
  })

  app.post('/unfollow', async (c) => {
    const asked = followSchema.safeParse(await c.req.json().catch(() => null)).data
    const person = people.find(asked?.person)
    if (!person) return noPerson(c)
    const gone: WechatPerson = { ...person, isSubscribed: false, followedAt: undefined, followScene: undefined }
    people.save(gone)
    await push.send(gone, { Event: 'unsubscribe' })
    return c.json({ person: gone })
  })

  app.post('/menu-tap', async (c) => {
    const asked = tapSchema.safeParse(await c.req.json().catch(() => null)).data
    const person = people.find(asked?.person)
    if (!asked || !person) return noPerson(c)
    if (!person.isSubscribed) return c.json({ error: 'only followers see the menu' }, 400)
    const [top = 0, below] = asked.path
    const button = below === undefined ? menu.read()?.[top] : menu.read()?.[top]?.sub_button?.[below]
    if (!button?.type) return c.json({ error: 'no such button' }, 400)

    const isMini = button.type === 'miniprogram'
    const [event, key] =
      button.type === 'click'
        ? ['CLICK', button.key]
        : isMini
          ? ['view_miniprogram', button.pagepath]
          : ['VIEW', button.url]
    await push.send(person, { Event: event, EventKey: key })
    return c.json({ type: button.type, url: button.url ?? '', pagePath: button.pagepath ?? '' })
  })

  app.get('/account/:person', (c) => {
    const person = people.find(c.req.param('person'))
    if (!person) return noPerson(c)
    return c.json({
      name: OFFICIAL_ACCOUNT_NAME,
      isFollowing: person.isSubscribed,
      menu: menu.read() ?? [],
      chat: chats.of(person.key),
      codes: scenes.all(),
    })
  })

  app.post('/push', async (c) => {
    const asked = pushSchema.safeParse(await c.req.json().catch(() => null)).data
    if (!asked) return c.json({ error: 'mode and url are required' }, 400)
    if (asked.mode) push.setMode(asked.mode)
    if (asked.url) push.setUrl(asked.url)
    return c.json({ ok: true })
  })

  return app
}

const noPerson = (c: Context) => c.json({ error: 'no such person' }, 404)
