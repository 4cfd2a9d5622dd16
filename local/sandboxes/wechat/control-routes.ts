import { Hono } from 'hono'
import type { Context } from 'hono'
import { z } from 'zod'
import { forcedAnswerSchema } from './forced-answers'
import { MINI_PROGRAM, OFFICIAL_ACCOUNT, accountOf } from './wechat-accounts'
import { makePerson, refusedKey } from './wechat-person'
import type { WechatWorld } from './wechat-world'

const newPersonSchema = z.object({
  key: z.string(),
  nickname: z.string().min(1).max(32),
  phone: z.string().regex(/^1\d{10}$/),
  isSubscribed: z.boolean().optional(),
})
const personChangeSchema = z.object({ isSubscribed: z.boolean(), isSnapshot: z.boolean() }).partial()
const loginSchema = z.object({ person: z.string(), appId: z.string().default(MINI_PROGRAM.appId) })
const cloudCallSchema = z.object({ person: z.string(), name: z.string(), data: z.record(z.string(), z.unknown()) })
const clockSchema = z.object({ offsetSeconds: z.number() })

/** Controls for what has no API at WeChat: the actions of its users, its faults, and its clock. */
export function controlRoutes(world: WechatWorld): Hono {
  const { people, codes, forced } = world
  const app = new Hono().basePath('/__sandbox')

  app.get('/people', (c) =>
    c.json({
      people: people.all(),
      accounts: { officialAccount: OFFICIAL_ACCOUNT.appId, miniProgram: MINI_PROGRAM.appId },
    }),
  )

  app.post('/people', async (c) => {
    const asked = await bodyOf(c, newPersonSchema)
    if (!asked) return refused(c, 'key, nickname and phone are required')
    const refusal = refusedKey(asked.key)
    if (refusal) return refused(c, refusal)
    if (people.find(asked.key)) return c.json({ error: 'key is already in use' }, 409)

    const person = makePerson(asked)
    people.save(person)
    return c.json({ person }, 201)
  })

  app.patch('/people/:key', async (c) => {
    const person = people.find(c.req.param('key'))
    if (!person) return c.json({ error: 'no such person' }, 404)
    const change = await bodyOf(c, personChangeSchema)
    if (!change) return refused(c, 'isSubscribed and isSnapshot must be true or false')

    people.save({ ...person, ...change })
    return c.json({ person: people.find(person.key) })
  })

  /** `wx.login` on the person's phone: returns the code for `jscode2session`. */
  app.post('/login', async (c) => {
    const asked = await bodyOf(c, loginSchema)
    const person = people.find(asked?.person)
    if (!asked || !person) return c.json({ error: 'no such person' }, 404)
    if (accountOf(asked.appId)?.kind !== 'mini_program') return refused(c, 'appId does not belong to a mini-program')
    return c.json({ code: codes.issue({ personKey: person.key, appId: asked.appId, scope: 'login' }) })
  })

  /** `wx.cloud.callFunction` on the person's phone. */
  app.post('/cloud-call', async (c) => {
    const asked = await bodyOf(c, cloudCallSchema)
    const person = people.find(asked?.person)
    const openId = person?.openIds[MINI_PROGRAM.appId]
    if (!asked || !person || !openId) return c.json({ error: 'no such person' }, 404)
    return c.json({
      result: await world.callFunction(asked.name, asked.data, {
        appId: MINI_PROGRAM.appId,
        openId,
        unionId: person.unionId,
      }),
    })
  })

  app.get('/next-answer', (c) => c.json({ waiting: forced.waiting() }))

  app.delete('/next-answer', (c) => {
    forced.clear()
    return c.json({ ok: true })
  })

  app.post('/next-answer', async (c) => {
    const asked = await bodyOf(c, forcedAnswerSchema)
    if (!asked) return refused(c, 'path and answer are required')
    forced.add(asked)
    return c.json({ ok: true })
  })

  app.post('/clock', async (c) => {
    const asked = await bodyOf(c, clockSchema)
    if (!asked) return refused(c, 'offsetSeconds must be a number')
    world.setClockOffset(asked.offsetSeconds)
    return c.json({ ok: true })
  })

  app.post('/reset', (c) => {
    world.reset()
    return c.json({ ok: true })
  })

  return app
}

async function bodyOf<Shape extends z.ZodType>(c: Context, schema: Shape): Promise<z.output<Shape> | null> {
  const parsed = schema.safeParse(await c.req.json().catch(() => null))
  return parsed.success ? parsed.data : null
}

function refused(c: Context, error: string): Response {
  return c.json({ error }, 400)
}
