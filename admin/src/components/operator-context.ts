import { createContext, useContext } from 'react'
import type { OperatorSelf } from '../../../shared/contracts/operator'

const OperatorContext = createContext<OperatorSelf | null>(null)

export const OperatorProvider = OperatorContext.Provider

/** Who is signed in, and what that role may do: an owner may do what an operator may. */
export function useOperator() {
  const operator = useContext(OperatorContext)
  if (!operator) throw new Error('useOperator outside the signed-in part of the panel')

  return { ...operator, mayChange: operator.role !== 'viewer', mayOwn: operator.role === 'owner' }
}
