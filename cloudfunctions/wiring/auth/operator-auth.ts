import { betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { eq } from 'drizzle-orm'
import { OPERATOR_ROLES, type OperatorRole } from '../../../shared/contracts/operator'
import {
  operatorAccounts,
  operators,
  operatorSessions,
  operatorTwoFactors,
  operatorVerifications,
} from '../../db/tables/operators'
import type { Tx } from '../../db/database'
import type { Operator } from '../../ports/caller'
import { twoFactorRequired } from '../../features/panel/two-factor-required'
import type { World } from '../compose'

export const AUTH_PATH = '/api/admin/auth'
const LONGEST_SESSION_SECONDS = 7 * 24 * 60 * 60
/** A device left signed in on Friday is signed out on Monday, and so is one left overnight. */
const LONGEST_PAUSE_MS = 12 * 60 * 60 * 1000
/** One update per interval is enough to know when a session was last used. */
const NOTED_EVERY_MS = 5 * 60 * 1000
const SHORTEST_PASSWORD = 10

export type OperatorAuth = {
  /** Handles paths under `AUTH_PATH`, with better-auth's own reply shapes. */
  handle(request: Request): Promise<Response>
  /** The operator of a request's cookie. */
  operatorOf(headers: Headers): Promise<Operator | undefined>
}

/** Panel sign-in. Nobody can sign up from outside; see `features/panel/create-operator.ts`. */
export function operatorAuth(deps: Pick<World, 'config' | 'db' | 'keys' | 'log'>): OperatorAuth {
  const auth = authFor(deps)

  return {
    handle: (request) => auth.handler(request),
    async operatorOf(headers) {
      const session = await auth.api.getSession({ headers })
      if (!session || session.user.banned) return undefined
      if (!(await isInUse(session.session, deps.db))) return undefined
      const { id, name, email, role, mustChangePassword, twoFactorEnabled } = session.user
      if (!isRole(role)) return undefined
      const mustFirst = mustChangePassword
        ? 'change_password'
        : !twoFactorEnabled && (await twoFactorRequired(deps.db))
          ? 'set_up_two_factor'
          : undefined
      return { id, name, email, role, sessionId: session.session.id, mustFirst }
    },
  }
}

export type AuthDeps = Pick<World, 'config' | 'keys' | 'log'> & { db: World['db'] | Tx }

/** With a transaction, better-auth's writes commit or roll back with it. */
export function authFor({ config, db, keys, log }: AuthDeps) {
  const [home = ''] = config.PUBLIC_ORIGINS
  return betterAuth({
    baseURL: home,
    basePath: AUTH_PATH,
    trustedOrigins: config.PUBLIC_ORIGINS,
    secret: Buffer.from(keys.derive('operator-auth')).toString('base64url'),
    database: drizzleAdapter(db, {
      provider: 'pg',
      schema: {
        user: operators,
        session: operatorSessions,
        account: operatorAccounts,
        verification: operatorVerifications,
        twoFactor: operatorTwoFactors,
      },
    }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: SHORTEST_PASSWORD },
    user: {
      additionalFields: {
        role: { type: 'string', required: true, defaultValue: 'viewer', input: false },
        banned: { type: 'boolean', required: false, defaultValue: false, input: false },
        mustChangePassword: { type: 'boolean', required: false, defaultValue: false, input: false },
      },
    },
    // Even an active session ends after a week, and needs a new sign-in. The idle limit is ours, below.
    session: { expiresIn: LONGEST_SESSION_SECONDS, disableSessionRefresh: true },
    plugins: [twoFactor({ issuer: '直播大厅' })],
    // Ours counts in the database, for all processes together: `sign-in-attempts.ts`.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    advanced: {
      cookiePrefix: 'livehall',
      useSecureCookies: home.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
    },
    logger: {
      level: 'error',
      log: (level, message) => log[level === 'error' ? 'error' : 'info']({ action: 'operator_auth', detail: message }),
    },
  })
}

/**
 * Ends a session that was idle too long; records now and then that it is used. By the machine's own time, as
 * better-auth does.
 */
async function isInUse({ id, updatedAt }: { id: string; updatedAt: Date }, db: World['db']): Promise<boolean> {
  const pauseMs = Date.now() - updatedAt.getTime()
  if (pauseMs > LONGEST_PAUSE_MS) {
    await db.delete(operatorSessions).where(eq(operatorSessions.id, id))
    return false
  }
  if (pauseMs > NOTED_EVERY_MS) {
    await db.update(operatorSessions).set({ updatedAt: new Date() }).where(eq(operatorSessions.id, id))
  }
  return true
}

const isRole = (role: unknown): role is OperatorRole => OPERATOR_ROLES.some((known) => known === role)
