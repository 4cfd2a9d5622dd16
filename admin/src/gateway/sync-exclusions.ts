import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  addExclusionRoute,
  listAccountUsersRoute,
  previewExclusionRoute,
  removeExclusionRoute,
  viewExclusionsRoute,
} from '../../../shared/contracts/exclusions'
import { call, type BodyOf } from './call'

export type NewExclusion = BodyOf<typeof addExclusionRoute>

export const exclusionsQuery = queryOptions({
  queryKey: ['sync-exclusions', 'all'],
  queryFn: ({ signal }) => call<typeof viewExclusionsRoute>({ path: '/api/admin/sync-exclusions', signal }),
})

export const accountUsersQuery = (search: string) =>
  queryOptions({
    queryKey: ['sync-exclusions', 'account-users', search],
    queryFn: ({ signal }) =>
      call<typeof listAccountUsersRoute>({
        path: '/api/admin/sync-exclusions/account-users',
        query: { search: search || undefined },
        signal,
      }),
    placeholderData: keepPreviousData,
  })

export const previewExclusion = (query: NewExclusion) =>
  call<typeof previewExclusionRoute>({ path: '/api/admin/sync-exclusions/preview', query })

export const addExclusion = (body: NewExclusion) =>
  call<typeof addExclusionRoute>({ method: 'post', path: '/api/admin/sync-exclusions', body })

export const removeExclusion = (id: string) =>
  call<typeof removeExclusionRoute>({ method: 'delete', path: `/api/admin/sync-exclusions/${id}` })
