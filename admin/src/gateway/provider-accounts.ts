import { queryOptions } from '@tanstack/react-query'
import type {
  checkProviderAccountRoute,
  connectProviderAccountRoute,
  disconnectProviderAccountRoute,
  listNamedUsersRoute,
  listPickableUsersRoute,
  listProviderAccountsRoute,
  nameUsersRoute,
  takeCallbackRoute,
  tryZoomKeysRoute,
  updateProviderAccountRoute,
} from '../../../shared/contracts/provider-accounts'
import type { moveAccountSwitchesRoute, moveUserSwitchesRoute } from '../../../shared/contracts/sync-switch-routes'
import { call, type BodyOf, type ReplyOf } from './call'

export type NewProviderAccount = BodyOf<typeof connectProviderAccountRoute>
export type ZoomKeys = BodyOf<typeof tryZoomKeysRoute>
export type ZoomKeysTried = ReplyOf<typeof tryZoomKeysRoute>
export type AccountSwitches = BodyOf<typeof moveAccountSwitchesRoute>
export type UserSwitches = BodyOf<typeof moveUserSwitchesRoute>
export type ProviderAccountChange = BodyOf<typeof updateProviderAccountRoute>

export const providerAccountsQuery = queryOptions({
  queryKey: ['provider-accounts'],
  queryFn: ({ signal }) => call<typeof listProviderAccountsRoute>({ path: '/api/admin/provider-accounts', signal }),
})

export const connectProviderAccount = (body: NewProviderAccount) =>
  call<typeof connectProviderAccountRoute>({ method: 'post', path: '/api/admin/provider-accounts', body })

export const updateProviderAccount = (id: string, body: ProviderAccountChange) =>
  call<typeof updateProviderAccountRoute>({ method: 'patch', path: `/api/admin/provider-accounts/${id}`, body })

export const checkProviderAccount = (id: string) =>
  call<typeof checkProviderAccountRoute>({ method: 'post', path: `/api/admin/provider-accounts/${id}/check` })

export const takeCallback = (id: string) =>
  call<typeof takeCallbackRoute>({ method: 'post', path: `/api/admin/provider-accounts/${id}/callback` })

export const disconnectProviderAccount = (id: string) =>
  call<typeof disconnectProviderAccountRoute>({ method: 'delete', path: `/api/admin/provider-accounts/${id}` })

/** Asks Zoom; nothing is saved. */
export const tryZoomKeys = (body: ZoomKeys) =>
  call<typeof tryZoomKeysRoute>({ method: 'post', path: '/api/admin/provider-accounts/zoom/try', body })

export const namedUsersQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['provider-accounts', accountId, 'users'],
    queryFn: ({ signal }) =>
      call<typeof listNamedUsersRoute>({ path: `/api/admin/provider-accounts/${accountId}/users`, signal }),
  })

/** Asks the provider; never answered from memory. */
export const pickableUsersQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['pickable-users', accountId],
    queryFn: ({ signal }) =>
      call<typeof listPickableUsersRoute>({ path: `/api/admin/provider-accounts/${accountId}/pickable-users`, signal }),
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  })

export const nameUsers = (accountId: string, body: BodyOf<typeof nameUsersRoute>) =>
  call<typeof nameUsersRoute>({ method: 'put', path: `/api/admin/provider-accounts/${accountId}/users`, body })

export const moveAccountSwitches = (accountId: string, body: AccountSwitches) =>
  call<typeof moveAccountSwitchesRoute>({
    method: 'patch',
    path: `/api/admin/provider-accounts/${accountId}/switches`,
    body,
  })

export const moveUserSwitches = (accountId: string, userId: string, body: UserSwitches) =>
  call<typeof moveUserSwitchesRoute>({
    method: 'patch',
    path: `/api/admin/provider-accounts/${accountId}/users/${userId}`,
    body,
  })
