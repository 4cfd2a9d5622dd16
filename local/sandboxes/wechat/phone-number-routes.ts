import { Hono } from 'hono'
import { z } from 'zod'
import { MINI_PROGRAM } from './wechat-accounts'
import { answer, refuse } from './wechat-answer'
import type { WechatWorld } from './wechat-world'

const SCOPE = 'phone_number'
const askedSchema = z.object({ code: z.string().min(1), openid: z.string().optional() })
const tapSchema = z.object({ person: z.string() })

/** The button of type `getPhoneNumber`. Its code is not the one of `wx.login`; it is valid once, for five minutes. */
export function phoneNumberRoutes({ people, codes, tokens, now }: WechatWorld): Hono {
  const app = new Hono()

  app.post('/wxa/business/getuserphonenumber', async (c) => {
    const checked = tokens.check(c.req.query('access_token'))
    if ('errcode' in checked) return refuse(c, checked.errcode)
    if (checked.appId !== MINI_PROGRAM.appId) return refuse(c, 40013)
    const asked = askedSchema.safeParse(await c.req.json().catch(() => null)).data
    if (!asked) return refuse(c, 40029)

    const redeemed = codes.redeem(asked.code, checked.appId)
    const person =
      'grant' in redeemed && redeemed.grant.scope === SCOPE ? people.find(redeemed.grant.personKey) : undefined
    // Here a used code gets the same answer as an unknown one, unlike at the logins.
    if (!person || (asked.openid && asked.openid !== person.openIds[checked.appId])) return refuse(c, 40029)

    const watermark = { timestamp: Math.floor(now().getTime() / 1000), appid: checked.appId }
    return answer(c, {
      errcode: 0,
      errmsg: 'ok',
      phone_info: { phoneNumber: person.phone, purePhoneNumber: person.phone, countryCode: 86, watermark },
    })
  })

  /** The person taps the button and agrees. */
  app.post('/__sandbox/phone-code', async (c) => {
    const person = people.find(tapSchema.safeParse(await c.req.json().catch(() => null)).data?.person)
    if (!person) return c.json({ error: 'no such person' }, 404)
    return c.json({ code: codes.issue({ personKey: person.key, appId: MINI_PROGRAM.appId, scope: SCOPE }) })
  })

  return app
}
