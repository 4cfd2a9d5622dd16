import { eq } from 'drizzle-orm'
import type { OperatorSelf } from '../../../shared/contracts/operator'
import { operators } from '../../db/tables/operators'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { twoFactorRequired } from './two-factor-required'

export async function viewOperatorSelf(
  { id, name, email, role, mustFirst }: Operator,
  { db }: Pick<Deps, 'db'>,
): Promise<OperatorSelf> {
  const [row] = await db
    .select({ hasTwoFactor: operators.twoFactorEnabled })
    .from(operators)
    .where(eq(operators.id, id))
  return {
    id,
    name,
    email,
    role,
    mustFirst: mustFirst ?? null,
    hasTwoFactor: row?.hasTwoFactor ?? false,
    requiresTwoFactor: await twoFactorRequired(db),
  }
}
