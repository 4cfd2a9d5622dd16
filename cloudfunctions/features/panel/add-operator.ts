import type { OperatorRole } from '../../../shared/contracts/operator'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { createOperator } from './create-operator'
import { temporaryPassword } from './temporary-password'

type Input = { name: string; email: string; role: OperatorRole }

/** The password is shown to the owner once and stored as a hash only. */
export async function addOperator(
  input: Input,
  operator: Operator,
  deps: Pick<Deps, 'db' | 'clock'>,
): Promise<{ id: string; temporaryPassword: string }> {
  const password = temporaryPassword()
  const { id } = await createOperator({ ...input, password }, deps, { operator, mustChangePassword: true })
  return { id, temporaryPassword: password }
}
