import type { OperatorRole } from '../../../../shared/contracts/operator'

type Standing = { id: string; role: OperatorRole; isDisabled: boolean }
type Change = { role?: OperatorRole; isDisabled?: boolean }

/**
 * Why an owner may not make this change to a member: owners cannot lock themselves out, and at least one owner has to
 * remain. `otherOwners` counts those who can sign in.
 */
export function operatorChangeProblem(
  target: Standing,
  change: Change,
  { selfId, otherOwners }: { selfId: string; otherOwners: number },
): 'own_account' | 'last_owner' | null {
  if (target.id === selfId && change.isDisabled) return 'own_account'

  const isOwnerNow = target.role === 'owner' && !target.isDisabled
  const staysOwner = (change.role ?? target.role) === 'owner' && !(change.isDisabled ?? target.isDisabled)
  return isOwnerNow && !staysOwner && otherOwners === 0 ? 'last_owner' : null
}
