import { queryOptions } from '@tanstack/react-query'
import type {
  addOperatorRoute,
  changeOperatorRoute,
  listOperatorsRoute,
  requireTwoFactorRoute,
  resetPasswordRoute,
  resetTwoFactorRoute,
} from '../../../shared/contracts/operator'
import { call, type BodyOf } from './call'

export type NewOperator = BodyOf<typeof addOperatorRoute>
export type OperatorChange = BodyOf<typeof changeOperatorRoute>

export const operatorsQuery = queryOptions({
  queryKey: ['operators'],
  queryFn: ({ signal }) => call<typeof listOperatorsRoute>({ path: '/api/admin/operators', signal }),
})

export const addOperator = (body: NewOperator) =>
  call<typeof addOperatorRoute>({ method: 'post', path: '/api/admin/operators', body })

export const changeOperator = (id: string, body: OperatorChange) =>
  call<typeof changeOperatorRoute>({ method: 'patch', path: `/api/admin/operators/${id}`, body })

export const resetPassword = (id: string) =>
  call<typeof resetPasswordRoute>({ method: 'post', path: `/api/admin/operators/${id}/password` })

export const resetTwoFactor = (id: string) =>
  call<typeof resetTwoFactorRoute>({ method: 'delete', path: `/api/admin/operators/${id}/two-factor` })

export const requireTwoFactor = (requiresTwoFactor: boolean) =>
  call<typeof requireTwoFactorRoute>({
    method: 'put',
    path: '/api/admin/operators/two-factor',
    body: { requiresTwoFactor },
  })
