import type { Context } from 'hono'
import { z } from 'zod'
import { AppError } from '../../../shared/contracts/app-error'
import { audit } from '../../db/audit'
import type { App, AppEnv } from '../../wiring/app'
import type { World } from '../../wiring/compose'
import { failureReply } from '../../wiring/failure-reply'
import { AUTH_PATH, operatorAuth } from '../../wiring/operator-auth'
import { signInAttempts } from '../../wiring/sign-in-attempts'

const credentialsSchema = z.object({
  email: z.string().trim().toLowerCase().max(254).pipe(z.email()),
  password: z.string().min(1).max(128),
})

/** Without `user`, somebody with two factors has to give the second one now. */
const answerSchema = z.looseObject({ token: z.string().nullish(), user: z.object({ id: z.string(), name: z.string(), email: z.string() }).optional() })

/** better-auth answers; we count the tries and put its refusals into our own words. */
export function signInRoutes(app: App, deps: World): void {
  const auth = operatorAuth(deps)
  const attempts = signInAttempts(deps)

  app.post(`${AUTH_PATH}/sign-in/email`, async (c) => {
    const parsed = credentialsSchema.safeParse(await c.req.json().catch(() => null))
    if (!parsed.success) throw new AppError('bad_input', '请填写正确的邮箱和密码')

    const { email, password } = parsed.data
    const ip = placeOf(c)
    const refused = await attempts.start(email, ip)
    if (refused) return tooManyTries(c, refused.waitSeconds)

    const request = new Request(c.req.url, { method: 'POST', headers: c.req.raw.headers, body: JSON.stringify({ email, password }) })
    const reply = await auth.handle(request)
    if (reply.status === 401) throw new AppError('unauthorized', '邮箱或密码不正确')
    if (!reply.ok) return inOurWords(reply, c)

    await attempts.succeeded(email, ip)
    const { token: _inTheCookieOnly, ...body } = answerSchema.parse(await reply.json())
    if (body.user) await noteSignIn(body.user.id, c, deps)
    for (const cookie of reply.headers.getSetCookie()) c.header('set-cookie', cookie, { append: true })
    return c.json(body, 200, { 'cache-control': 'no-store' })
  })

  app.on(['GET', 'POST'], `${AUTH_PATH}/*`, async (c) => {
    const reply = await auth.handle(c.req.raw)
    return reply.status < 400 ? reply : inOurWords(reply, c)
  })
}

function tooManyTries(c: Context<AppEnv>, waitSeconds: number): Response {
  const minutes = Math.ceil(waitSeconds / 60)
  const { reply, status } = failureReply(new AppError('rate_limited', `密码错误次数过多，请 ${minutes} 分钟后再试`), c.env.requestId)
  return c.json(reply, status, { 'retry-after': String(waitSeconds), 'cache-control': 'no-store' })
}

/** What better-auth refuses beside a wrong password: a foreign origin, an address we do not offer, a spent code. */
function inOurWords(reply: Response, c: Context<AppEnv>): Response {
  const code = reply.status >= 500 ? 'internal' : reply.status === 404 ? 'not_found' : reply.status === 401 ? 'unauthorized' : reply.status === 403 ? 'forbidden' : 'bad_input'
  const { reply: body, status } = failureReply(new AppError(code), c.env.requestId)
  return c.json(body, status, { 'cache-control': 'no-store' })
}

async function noteSignIn(id: string, c: Context<AppEnv>, { db, clock }: World): Promise<void> {
  await audit(db, { operatorId: id, action: 'operator.signed_in', subjectType: 'operator', subjectId: id, requestId: c.env.requestId, occurredAt: clock.now() })
}

/** The last entry is the gateway's own; those before it are whatever the caller claims. */
function placeOf(c: Context<AppEnv>): string {
  return c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown'
}
