import { queryOptions } from '@tanstack/react-query'
import type {
  checkProviderAccountRoute,
  connectProviderAccountRoute,
  disconnectProviderAccountRoute,
  listProviderAccountsRoute,
  takeCallbackRoute,
  updateProviderAccountRoute,
} from '../../../shared/contracts/provider-accounts'
import { call, type BodyOf } from './call'

export type NewProviderAccount = BodyOf<typeof connectProviderAccountRoute>
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
