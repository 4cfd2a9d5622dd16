import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { exportAuditRoute } from '../../../shared/contracts/audit'
import { api } from './api'
import type { QueryOf } from '../../../shared/contracts/route-types'

export type AuditFilter = QueryOf<typeof exportAuditRoute>

export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['audit', 'list', filter],
    queryFn: ({ signal, pageParam }) => api.listAudit({ query: { ...filter, after: pageParam ?? undefined }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })

export const auditChoicesQuery = queryOptions({
  queryKey: ['audit', 'choices'],
  queryFn: ({ signal }) => api.viewAuditChoices({ signal }),
})

export const exportAudit = (filter: AuditFilter) => api.exportAudit({ query: filter })
