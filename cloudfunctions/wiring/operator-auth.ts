import { betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { OPERATOR_ROLES, type OperatorRole } from '../../shared/contracts/operator'
import {
  operatorAccounts,
  operators,
  operatorSessions,
  operatorTwoFactors,
  operatorVerifications,
} from '../db/tables/operators'
import type { Tx } from '../db/database'
import type { Operator } from '../ports/caller'
import { twoFactorRequired } from '../usecases/operators/two-factor-required'
import type { World } from './compose'

export const AUTH_PATH = '/api/admin/auth'
const DAY_SECONDS = 24 * 60 * 60
const SHORTEST_PASSWORD = 10

export type OperatorAuth = {
  /** Something under `AUTH_PATH`, answered in better-auth's own shapes. */
  handle(request: Request): Promise<Response>
  /** Who a request's cookie stands for. */
  operatorOf(headers: Headers): Promise<Operator | undefined>
  /** `set-cookie` values that keep somebody who comes back signed in; usually none. */
  renewedCookies(headers: Headers): Promise<string[]>
}

/** Panel sign-in. Nobody can sign up from outside; see `usecases/operators/create-operator.ts`. */
export function operatorAuth(deps: Pick<World, 'config' | 'db' | 'keys' | 'log'>): OperatorAuth {
  const auth = authFor(deps)

  return {
    handle: (request) => auth.handler(request),
    async operatorOf(headers) {
      const session = await auth.api.getSession({ headers, query: { disableRefresh: true } })
      if (!session || session.user.banned) return undefined
      const { id, name, email, role, mustChangePassword, twoFactorEnabled } = session.user
      if (!isRole(role)) return undefined
      const mustFirst = mustChangePassword
        ? 'change_password'
        : !twoFactorEnabled && (await twoFactorRequired(deps.db))
          ? 'set_up_two_factor'
          : undefined
      return { id, name, email, role, sessionId: session.session.id, mustFirst }
    },
    async renewedCookies(headers) {
      const answer = await auth.api.getSession({ headers, returnHeaders: true })
      return answer.headers.getSetCookie()
    },
  }
}

export type AuthDeps = Pick<World, 'config' | 'keys' | 'log'> & { db: World['db'] | Tx }

/** Given a transaction, what better-auth writes stands or falls with it. */
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
    session: { expiresIn: 7 * DAY_SECONDS, updateAge: DAY_SECONDS },
    plugins: [twoFactor({ issuer: '直播大厅' })],
    // Ours counts in the database, for all processes together: `limit-sign-in.ts`.
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

const isRole = (role: unknown): role is OperatorRole => OPERATOR_ROLES.some((known) => known === role)
