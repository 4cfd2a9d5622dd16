import type { Context } from 'hono'
import { AppError } from '../../../shared/contracts/app-error'
import { message } from '../../../shared/text/messages/message'
import type { AppEnv } from '../http/app'
import type { World } from '../compose'

/** Per session: guesses elsewhere do not stop anybody from changing their own password. */
const TRIES = { name: 'password_again', points: 10, seconds: 15 * 60 }

/** Limits password confirmations like sign-ins: somebody else may be using the session. */
export function passwordRateLimit({ rateLimits }: Pick<World, 'rateLimits'>) {
  return {
    async counted<Result>(c: Context<AppEnv>, act: () => Promise<Result>): Promise<Result> {
      const { id, sessionId } = c.var.operator
      const limit = { ...TRIES, key: `${id} ${sessionId}` }
      const retryAfterSeconds = await rateLimits.take([limit])
      if (retryAfterSeconds > 0) throw tooManyTries(retryAfterSeconds)

      const result = await act()
      await rateLimits.forget([limit])
      return result
    },
  }
}

export const tooManyTries = (retryAfterSeconds: number): AppError =>
  new AppError('rate_limited', message('too_many_passwords', { minutes: Math.ceil(retryAfterSeconds / 60) }), {
    retryAfterSeconds,
  })
