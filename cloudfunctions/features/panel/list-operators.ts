import type { OperatorRow } from '../../../shared/contracts/operator'
import type { Deps } from '../../ports/deps'
import { operatorRows } from './operator-rows'
import { twoFactorRequired } from './two-factor-required'

export async function listOperators({
  db,
}: Pick<Deps, 'db'>): Promise<{ items: OperatorRow[]; requiresTwoFactor: boolean }> {
  return { items: await operatorRows(db), requiresTwoFactor: await twoFactorRequired(db) }
}
