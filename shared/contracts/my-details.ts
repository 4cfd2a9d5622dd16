import { z } from '@hono/zod-openapi'
import { registrationFormSchema } from './registration-form'
import { jsonRoute } from './route'

export const myDetailsSchema = z
  .object({
    /** Name, phone and e-mail, asked as the registration form asks them. */
    form: registrationFormSchema,
    known: z.object({ name: z.string(), phone: z.string(), email: z.string() }),
    /** The phone on record that is proved already; empty when none is. */
    confirmedPhone: z.string(),
  })
  .openapi('MyDetails')
export type MyDetails = z.infer<typeof myDetailsSchema>

export const viewMyDetailsRoute = jsonRoute({
  method: 'get',
  path: '/api/visitor/me/details',
  caller: 'visitor',
  summary: 'Name, phone and e-mail of the person asking, in full, for them to correct.',
  reply: myDetailsSchema,
})

const answer = z.string().max(4000)

export const changeMyDetailsRoute = jsonRoute({
  method: 'put',
  path: '/api/visitor/me/details',
  caller: 'visitor',
  summary:
    'Correct name, phone and e-mail, under the checks of the registration form. A changed phone or e-mail is unconfirmed, whoever else holds it.',
  body: z.object({ answers: z.object({ name: answer, phone: answer, email: answer }) }),
  reply: myDetailsSchema,
})
