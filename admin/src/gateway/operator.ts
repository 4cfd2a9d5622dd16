import { queryOptions } from '@tanstack/react-query'
import type {
  changePasswordRoute,
  confirmTwoFactorRoute,
  endSessionRoute,
  listSessionsRoute,
  renameSelfRoute,
  renewBackupCodesRoute,
  startTwoFactorRoute,
  stopTwoFactorRoute,
  viewOperatorSelfRoute,
} from '../../../shared/contracts/operator'
import { call, type BodyOf } from './call'

export const operatorSelfQuery = queryOptions({
  queryKey: ['operator-self'],
  queryFn: ({ signal }) => call<typeof viewOperatorSelfRoute>({ path: '/api/admin/me', signal }),
  staleTime: 60_000,
  retry: false,
})

export const sessionsQuery = queryOptions({
  queryKey: ['operator-self', 'sessions'],
  queryFn: ({ signal }) => call<typeof listSessionsRoute>({ path: '/api/admin/me/sessions', signal }),
})

export const renameSelf = (name: string) =>
  call<typeof renameSelfRoute>({ method: 'patch', path: '/api/admin/me', body: { name } })

export type PasswordChange = BodyOf<typeof changePasswordRoute>
export const changePassword = (body: PasswordChange) =>
  call<typeof changePasswordRoute>({ method: 'post', path: '/api/admin/me/password', body })

export const endSession = (id: string) =>
  call<typeof endSessionRoute>({ method: 'delete', path: `/api/admin/me/sessions/${encodeURIComponent(id)}` })

export const startTwoFactor = (password: string) =>
  call<typeof startTwoFactorRoute>({ method: 'post', path: '/api/admin/me/two-factor', body: { password } })

export const confirmTwoFactor = (code: string) =>
  call<typeof confirmTwoFactorRoute>({ method: 'post', path: '/api/admin/me/two-factor/confirm', body: { code } })

export const stopTwoFactor = (password: string) =>
  call<typeof stopTwoFactorRoute>({ method: 'post', path: '/api/admin/me/two-factor/stop', body: { password } })

export const renewBackupCodes = (password: string) =>
  call<typeof renewBackupCodesRoute>({
    method: 'post',
    path: '/api/admin/me/two-factor/backup-codes',
    body: { password },
  })
