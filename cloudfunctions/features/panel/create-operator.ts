import { randomUUID } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import { z } from 'zod'
import { AppError } from '../../../shared/contracts/app-error'
import { OPERATOR_ROLES } from '../../../shared/contracts/operator'
import { passwordProblem } from './rules/password-problem'
import { audit } from '../../db/audit'
import { operatorAccounts, operators } from '../../db/tables/operators'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'

const schema = z.object({
  email: z.email().transform((email) => email.toLowerCase()),
  name: z.string().trim().min(1).max(60),
  password: z.string().min(10).max(128),
  role: z.enum(OPERATOR_ROLES),
})
export type NewOperator = z.input<typeof schema>

type By = { operator?: Operator; mustChangePassword?: boolean }

/**
 * There is no sign-up: the installer, or an owner in the panel, adds people here. `conflict` when the e-mail is in use.
 */
export async function createOperator(
  input: NewOperator,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { operator, mustChangePassword = false }: By = {},
): Promise<{ id: string }> {
  const { email, name, password, role } = schema.parse(input)
  const problem = passwordProblem(password, email)
  if (problem) throw new AppError('bad_input', `password_${problem}`)
  const hash = await hashPassword(password)
  const id = randomUUID()
  const now = clock.now()

  return db.transaction(async (tx) => {
    const made = await tx
      .insert(operators)
      .values({ id, email, name, role, emailVerified: true, mustChangePassword, createdAt: now, updatedAt: now })
      .onConflictDoNothing()
      .returning({ id: operators.id })
    if (made.length === 0)
      throw new AppError('conflict', 'operator_email_taken', {
        fields: { email: 'operator_email_taken' },
      })

    // better-auth's format for a password: an account of the provider `credential`, named by the person's own id.
    await tx.insert(operatorAccounts).values({
      id: randomUUID(),
      accountId: id,
      providerId: 'credential',
      userId: id,
      password: hash,
      createdAt: now,
      updatedAt: now,
    })
    await audit(tx, operator ?? { id: 'set-up' }, {
      action: 'operator.created',
      subjectType: 'operator',
      subjectId: id,
      after: { name, role },
      occurredAt: now,
    })
    return { id }
  })
}
