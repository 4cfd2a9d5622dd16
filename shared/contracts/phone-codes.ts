import { z } from '@hono/zod-openapi'
import { consentGivenSchema } from './consents'
import { jsonRoute } from './route'

const phone = z.string().trim().min(5).max(40)

export const sendPhoneCodeRoute = jsonRoute({
  method: 'post',
  path: '/api/visitor/phone-codes',
  caller: 'visitor',
  summary:
    'Send a six-digit code to a typed phone: good for five minutes and five tries, the next after 60 seconds; limited a day per phone and person, and per client IP far above that.',
  body: z.object({ phone, consent: consentGivenSchema.optional() }),
  reply: z.object({ sentTo: z.string(), againAfterSeconds: z.number() }),
})

export const checkPhoneCodeRoute = jsonRoute({
  method: 'post',
  path: '/api/visitor/phone-codes/check',
  caller: 'visitor',
  summary: 'Prove a typed phone by the code that was sent to it. The phone is confirmed then.',
  body: z.object({ phone, code: z.string().regex(/^\d{6}$/) }),
  reply: z.object({ phone: z.string() }),
})
