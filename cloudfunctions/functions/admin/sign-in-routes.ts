import { and, eq } from 'drizzle-orm'
import type { Context } from 'hono'
import { z } from 'zod'
import { AppError } from '../../../shared/contracts/app-error'
import { maskEmail } from '../../../shared/domain/masking'
import { audit } from '../../db/audit'
import { operatorAccounts, operators, operatorSessions } from '../../db/tables/operators'
import type { App, AppEnv } from '../../wiring/http/app'
import type { World } from '../../wiring/compose'
import { failureReply } from '../../wiring/http/failure-reply'
import { AUTH_PATH, operatorAuth } from '../../wiring/auth/operator-auth'
import { knownBrowsers } from '../../wiring/auth/known-browsers'
import { tooManyTries } from '../../wiring/auth/password-rate-limit'
import { signInAttempts } from '../../wiring/auth/sign-in-attempts'

const credentialsSchema = z.object({
  email: z.string().trim().toLowerCase().max(254).pipe(z.email()),
  password: z.string().min(1).max(128),
})
const CODE_MAY_LIVE_SECONDS = 90
/** Three days. An unused password that somebody else chose is open to everybody who finds the message. */
const TEMPORARY_PASSWORD_LIVES_MS = 3 * 24 * 60 * 60 * 1000
const codeSchema = z.object({ code: z.string().trim().min(1).max(20) })

/** Without `user`, somebody with two factors has to give the second one now. */
const answerSchema = z.looseObject({
  token: z.string().nullish(),
  user: z.object({ id: z.string(), name: z.string(), email: z.string() }).optional(),
})
const refusalSchema = z.object({ code: z.string() })

/**
 * better-auth replies; we count the attempts and put its refusals into our own words. Nothing else of it is public.
 */
export function signInRoutes(app: App, deps: World): void {
  const auth = operatorAuth(deps)
  const attempts = signInAttempts(deps)
  const browsers = knownBrowsers(deps)
  const pass = (c: Context<AppEnv>, body: object) => {
    const headers = new Headers(c.req.raw.headers)
    headers.set('x-forwarded-for', c.env.clientIp())
    return auth.handle(new Request(c.req.url, { method: 'POST', headers, body: JSON.stringify(body) }))
  }

  app.post(`${AUTH_PATH}/sign-in/email`, async (c) => {
    const parsed = credentialsSchema.safeParse(await c.req.json().catch(() => null))
    if (!parsed.success) throw new AppError('bad_input', 'credentials_needed')

    const { email } = parsed.data
    const attempt = {
      email,
      clientIp: c.env.clientIp(),
      browser: browsers.find(c.req.raw, email),
      hasSecondFactor: async () => (await personOf(email, deps))?.hasSecondFactor ?? false,
    }
    const waitSeconds = await attempts.start(attempt)
    if (waitSeconds > 0) throw tooManyTries(waitSeconds)

    const reply = await pass(c, parsed.data)
    if (reply.status === 401) {
      await auditFailure('operator.sign_in_failed', email, c, deps)
      throw new AppError('unauthorized', 'wrong_credentials')
    }
    if (!reply.ok) return inOurWords(reply, c)

    await attempts.succeeded(attempt)
    return admitted(reply, email, c, deps)
  })

  // `trustDevice` is not passed on: every sign-in requires the second factor.
  for (const kind of ['verify-totp', 'verify-backup-code'] as const) {
    app.post(`${AUTH_PATH}/two-factor/${kind}`, async (c) => {
      const parsed = codeSchema.safeParse(await c.req.json().catch(() => null))
      if (!parsed.success) throw wrongCode(kind)

      const reply = await pass(c, parsed.data)
      if (reply.ok) {
        if (kind === 'verify-totp') await takeCodeOnce(reply.clone(), parsed.data.code, deps)
        return admitted(reply, null, c, deps)
      }
      switch (await refusalOf(reply)) {
        case 'INVALID_CODE':
        case 'INVALID_BACKUP_CODE':
          await auditFailure('operator.second_factor_failed', undefined, c, deps)
          throw wrongCode(kind)
        case 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE':
          throw new AppError('rate_limited', 'too_many_codes')
        case 'ACCOUNT_TEMPORARILY_LOCKED':
          throw new AppError('rate_limited', 'locked_for_minutes')
        default:
          throw new AppError('unauthorized', 'sign_in_again')
      }
    })
  }

  app.post(`${AUTH_PATH}/sign-out`, async (c) => {
    const person = await auth.operatorOf(c.req.raw.headers)
    const reply = await auth.handle(c.req.raw)
    if (reply.status >= 400) return inOurWords(reply, c)
    if (person) await audit(deps.db, by(person.id, c), aboutPerson('operator.signed_out', person.id, deps))
    return reply
  })
}

/**
 * The cookies of the session, or of the wait for the second factor. A disabled person gets none, and gets the reason:
 * the password was right.
 */
async function admitted(reply: Response, email: string | null, c: Context<AppEnv>, deps: World): Promise<Response> {
  const { db, clock } = deps
  const { token: _inTheCookieOnly, ...body } = answerSchema.parse(await reply.json())
  const isThem = body.user ? eq(operators.id, body.user.id) : eq(operators.email, email ?? '')
  const [person] = await db
    .select({
      id: operators.id,
      isDisabled: operators.banned,
      isTemporary: operators.mustChangePassword,
      passwordSetAt: operatorAccounts.updatedAt,
    })
    .from(operators)
    .innerJoin(operatorAccounts, isPasswordOf)
    .where(isThem)
  if (!person || person.isDisabled) {
    if (person) await db.delete(operatorSessions).where(eq(operatorSessions.userId, person.id))
    throw new AppError('forbidden', 'operator_disabled')
  }
  if (person.isTemporary && clock.now().getTime() - person.passwordSetAt.getTime() > TEMPORARY_PASSWORD_LIVES_MS) {
    await db.delete(operatorSessions).where(eq(operatorSessions.userId, person.id))
    throw new AppError('forbidden', 'temporary_password_ended')
  }

  if (body.user) {
    await audit(db, by(person.id, c), aboutPerson('operator.signed_in', person.id, deps))
  }
  const known = body.user ? [knownBrowsers(deps).cookie(body.user.email)] : []
  for (const cookie of [...reply.headers.getSetCookie(), ...known]) c.header('set-cookie', cookie, { append: true })
  return c.json(body, 200, { 'cache-control': 'no-store' })
}

const isPasswordOf = and(eq(operatorAccounts.userId, operators.id), eq(operatorAccounts.providerId, 'credential'))

async function personOf(email: string, { db }: World): Promise<{ id: string; hasSecondFactor: boolean } | undefined> {
  const [person] = await db
    .select({ id: operators.id, hasSecondFactor: operators.twoFactorEnabled })
    .from(operators)
    .where(eq(operators.email, email))
  return person && { id: person.id, hasSecondFactor: person.hasSecondFactor ?? false }
}

/** A failed sign-in proves no identity, so the entry has no operator. An address without account is stored masked. */
async function auditFailure(action: string, email: string | undefined, c: Context<AppEnv>, deps: World): Promise<void> {
  const person = email === undefined ? undefined : await personOf(email, deps)
  await audit(deps.db, by(undefined, c), {
    ...aboutPerson(action, person?.id ?? 'unknown', deps),
    after: { clientIp: c.env.clientIp(), ...(email !== undefined && { email: maskEmail(email) }) },
  })
}

const by = (id: string | undefined, c: Context<AppEnv>) => ({ id, requestId: c.env.requestId })

const aboutPerson = (action: string, id: string, { clock }: World) => ({
  action,
  subjectType: 'operator',
  subjectId: id,
  occurredAt: clock.now(),
})

/**
 * An app shows a code for 30 seconds and the clock may be one step off; a code that somebody else saw is accepted only
 * once.
 */
async function takeCodeOnce(reply: Response, code: string, { db, rateLimits }: World): Promise<void> {
  const { token, user } = answerSchema.parse(await reply.json())
  const wait = await rateLimits.take([
    { name: 'totp', key: `${user?.id}:${code}`, points: 1, seconds: CODE_MAY_LIVE_SECONDS },
  ])
  if (wait === 0) return
  await db.delete(operatorSessions).where(eq(operatorSessions.token, token ?? ''))
  throw new AppError('bad_input', 'used_code')
}

function wrongCode(kind: 'verify-totp' | 'verify-backup-code'): AppError {
  return new AppError('bad_input', kind === 'verify-totp' ? 'wrong_code' : 'wrong_backup_code')
}

async function refusalOf(reply: Response): Promise<string> {
  const parsed = refusalSchema.safeParse(await reply.json().catch(() => null))
  return parsed.success ? parsed.data.code : ''
}

/** better-auth's refusals beside a wrong password: a foreign origin, for example. */
function inOurWords(reply: Response, c: Context<AppEnv>): Response {
  const code =
    reply.status >= 500
      ? 'internal'
      : reply.status === 404
        ? 'not_found'
        : reply.status === 401
          ? 'unauthorized'
          : reply.status === 403
            ? 'forbidden'
            : 'bad_input'
  const { reply: body, status } = failureReply(new AppError(code), c.env.requestId, c.req.header('accept-language'))
  return c.json(body, status, { 'cache-control': 'no-store' })
}
