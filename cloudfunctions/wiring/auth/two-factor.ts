import { z } from 'zod'
import { AppError } from '../../../shared/contracts/app-error'
import type { Message } from '../../../shared/text/messages/message'
import { audit } from '../../db/audit'
import type { Operator } from '../../ports/caller'
import { twoFactorRequired } from '../../features/panel/two-factor-required'
import type { World } from '../compose'
import { authFor } from './operator-auth'

const startedSchema = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) })
const codesSchema = z.object({ backupCodes: z.array(z.string()) })
const refusalSchema = z.object({ code: z.string() })

type Auth = ReturnType<typeof authFor>
type Action = { operator: Operator; headers: Headers }

/** better-auth stores the second factor; each action and its audit entry are one transaction. */
export function twoFactor(world: World) {
  async function action<Result>(
    { operator }: Action,
    action: string | null,
    act: (auth: Auth) => Promise<Response>,
    read: (reply: unknown) => Result,
  ) {
    return world.db.transaction(async (tx) => {
      const reply = await act(authFor({ ...world, db: tx }))
      const body: unknown = await reply.json()
      if (!reply.ok) throw refusal(body)
      if (action) {
        await audit(tx, operator, {
          action,
          subjectType: 'operator',
          subjectId: operator.id,
          occurredAt: world.clock.now(),
        })
      }
      return { cookies: reply.headers.getSetCookie(), result: read(body) }
    })
  }

  return {
    start: (who: Action, password: string) =>
      action(
        who,
        'operator.two_factor_started',
        (auth) => auth.api.enableTwoFactor({ body: { password }, headers: who.headers, asResponse: true }),
        (body) => {
          const { totpURI, backupCodes } = startedSchema.parse(body)
          return { uri: totpURI, secret: new URL(totpURI).searchParams.get('secret') ?? '', backupCodes }
        },
      ),
    confirm: (who: Action, code: string) =>
      action(
        who,
        'operator.two_factor_on',
        (auth) => auth.api.verifyTOTP({ body: { code }, headers: who.headers, asResponse: true }),
        () => ({ outcome: 'on' as const }),
      ),
    async stop(who: Action, password: string) {
      if (await twoFactorRequired(world.db)) throw new AppError('conflict', 'two_factor_required')
      return action(
        who,
        'operator.two_factor_off',
        (auth) => auth.api.disableTwoFactor({ body: { password }, headers: who.headers, asResponse: true }),
        () => ({ outcome: 'off' as const }),
      )
    },
    renewCodes: (who: Action, password: string) =>
      action(
        who,
        'operator.backup_codes_renewed',
        (auth) => auth.api.generateBackupCodes({ body: { password }, headers: who.headers, asResponse: true }),
        (body) => codesSchema.parse(body),
      ),
  }
}

/** better-auth's reason for a refusal, on the field that it is about. */
function refusal(body: unknown): AppError {
  const parsed = refusalSchema.safeParse(body)
  switch (parsed.success ? parsed.data.code : '') {
    case 'INVALID_PASSWORD':
      return wrong('password', 'wrong_password')
    case 'INVALID_CODE':
      return wrong('code', 'wrong_code')
    case 'TOTP_ALREADY_ENABLED':
      return new AppError('conflict', 'two_factor_on')
    case 'TOTP_NOT_ENABLED':
    case 'TWO_FACTOR_NOT_ENABLED':
      return new AppError('conflict', 'two_factor_off')
    default:
      return new AppError('bad_input')
  }
}

const wrong = (field: string, problem: Message) => new AppError('bad_input', '', { fields: { [field]: problem } })
