import { queryOptions } from '@tanstack/react-query'
import type { changePasswordRoute } from '../../../shared/contracts/operator'
import { api } from './api'
import type { BodyOf } from '../../../shared/contracts/route-types'

export const operatorSelfQuery = queryOptions({
  queryKey: ['operator-self'],
  queryFn: ({ signal }) => api.viewOperatorSelf({ signal }),
  staleTime: 60_000,
  retry: false,
})

export const sessionsQuery = queryOptions({
  queryKey: ['operator-self', 'sessions'],
  queryFn: ({ signal }) => api.listSessions({ signal }),
})

export const renameSelf = (name: string) => api.renameSelf({ body: { name } })

export type PasswordChange = BodyOf<typeof changePasswordRoute>
export const changePassword = (body: PasswordChange) => api.changePassword({ body })

export const endSession = (id: string) => api.endSession({ params: { id } })

export const startTwoFactor = (password: string) => api.startTwoFactor({ body: { password } })

export const confirmTwoFactor = (code: string) => api.confirmTwoFactor({ body: { code } })

export const stopTwoFactor = (password: string) => api.stopTwoFactor({ body: { password } })

export const renewBackupCodes = (password: string) => api.renewBackupCodes({ body: { password } })
