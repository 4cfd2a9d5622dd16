import type { Context } from 'hono'
import { AppError } from '../../shared/contracts/app-error'
import type { AppEnv } from './app'
import { placeOf } from './place-of'
import { signInAttempts } from './sign-in-attempts'
import type { World } from './compose'

/** A password that is asked for once more is guessed no more often than at the sign-in: a session may be in foreign hands. */
export function passwordTries(world: World) {
  const attempts = signInAttempts(world)

  return {
    async counted<Result>(c: Context<AppEnv>, act: () => Promise<Result>): Promise<Result> {
      const { email } = c.var.operator
      const refused = await attempts.start(email, placeOf(c))
      if (refused)
        throw new AppError('rate_limited', (text) => text.operators.tooManyTries(Math.ceil(refused.waitSeconds / 60)))

      const result = await act()
      await attempts.succeeded(email, placeOf(c))
      return result
    },
  }
}
