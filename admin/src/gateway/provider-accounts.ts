import { queryOptions } from '@tanstack/react-query'
import type {
  connectProviderAccountRoute,
  nameUsersRoute,
  tryProviderKeysRoute,
  updateProviderAccountRoute,
} from '../../../shared/contracts/provider-accounts'
import type { ProviderId } from '../../../shared/contracts/ids'
import type { moveAccountSwitchesRoute, moveUserSwitchesRoute } from '../../../shared/contracts/sync-switch-routes'
import { api } from './api'
import type { BodyOf, ReplyOf } from '../../../shared/contracts/route-types'

export type NewProviderAccount = BodyOf<typeof connectProviderAccountRoute>
export type ProviderKeysTried = ReplyOf<typeof tryProviderKeysRoute>
export type AccountSwitches = BodyOf<typeof moveAccountSwitchesRoute>
export type UserSwitches = BodyOf<typeof moveUserSwitchesRoute>
export type ProviderAccountChange = BodyOf<typeof updateProviderAccountRoute>

export const providerAccountsQuery = queryOptions({
  queryKey: ['provider-accounts'],
  queryFn: ({ signal }) => api.listProviderAccounts({ signal }),
})

export const connectProviderAccount = (body: NewProviderAccount) => api.connectProviderAccount({ body })

export const updateProviderAccount = (id: string, body: ProviderAccountChange) =>
  api.updateProviderAccount({ params: { id }, body })

export const checkProviderAccount = (id: string) => api.checkProviderAccount({ params: { id } })

export const claimCallback = (id: string) => api.claimCallback({ params: { id } })

export const disconnectProviderAccount = (id: string) => api.disconnectProviderAccount({ params: { id } })

/** Asks the provider; nothing is saved. */
export const tryProviderKeys = (provider: ProviderId, body: Record<string, string>) =>
  api.tryProviderKeys({ params: { provider }, body })

export const namedUsersQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['provider-accounts', accountId, 'users'],
    queryFn: ({ signal }) => api.listNamedUsers({ params: { id: accountId }, signal }),
  })

/** Asks the provider; never answered from memory. */
export const pickableUsersQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['pickable-users', accountId],
    queryFn: ({ signal }) => api.listPickableUsers({ params: { id: accountId }, signal }),
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  })

export const nameUsers = (accountId: string, body: BodyOf<typeof nameUsersRoute>) =>
  api.nameUsers({ params: { id: accountId }, body })

export const moveAccountSwitches = (accountId: string, body: AccountSwitches) =>
  api.moveAccountSwitches({ params: { id: accountId }, body })

export const moveUserSwitches = (accountId: string, userId: string, body: UserSwitches) =>
  api.moveUserSwitches({ params: { id: accountId, userId }, body })
