import { queryOptions } from '@tanstack/react-query'
import type { addOperatorRoute, changeOperatorRoute } from '../../../shared/contracts/operator'
import { api } from './api'
import type { BodyOf } from '../../../shared/contracts/route-types'

export type NewOperator = BodyOf<typeof addOperatorRoute>
export type OperatorChange = BodyOf<typeof changeOperatorRoute>

export const operatorsQuery = queryOptions({
  queryKey: ['operators'],
  queryFn: ({ signal }) => api.listOperators({ signal }),
})

export const addOperator = (body: NewOperator) => api.addOperator({ body })

export const changeOperator = (id: string, body: OperatorChange) => api.changeOperator({ params: { id }, body })

export const resetPassword = (id: string) => api.resetPassword({ params: { id } })

export const resetTwoFactor = (id: string) => api.resetTwoFactor({ params: { id } })

export const requireTwoFactor = (requiresTwoFactor: boolean) => api.requireTwoFactor({ body: { requiresTwoFactor } })
