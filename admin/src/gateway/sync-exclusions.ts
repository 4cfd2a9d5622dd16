import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { addExclusionRoute } from '../../../shared/contracts/exclusions'
import { api } from './api'
import type { BodyOf } from '../../../shared/contracts/route-types'

export type NewExclusion = BodyOf<typeof addExclusionRoute>

export const exclusionsQuery = queryOptions({
  queryKey: ['sync-exclusions', 'all'],
  queryFn: ({ signal }) => api.viewExclusions({ signal }),
})

export const accountUsersQuery = (search: string) =>
  queryOptions({
    queryKey: ['sync-exclusions', 'account-users', search],
    queryFn: ({ signal }) => api.listAccountUsers({ query: { search: search || undefined }, signal }),
    placeholderData: keepPreviousData,
  })

export const previewExclusion = (query: NewExclusion) => api.previewExclusion({ query })

export const addExclusion = (body: NewExclusion) => api.addExclusion({ body })

export const removeExclusion = (id: string) => api.removeExclusion({ params: { id } })
