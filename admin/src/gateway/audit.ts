import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { exportAuditRoute, listAuditRoute, viewAuditChoicesRoute } from '../../../shared/contracts/audit'
import { call, type QueryOf } from './call'

export type AuditFilter = QueryOf<typeof exportAuditRoute>

export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['audit', 'list', filter],
    queryFn: ({ signal, pageParam }) =>
      call<typeof listAuditRoute>({
        path: '/api/admin/audit',
        query: { ...filter, after: pageParam ?? undefined },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })

export const auditChoicesQuery = queryOptions({
  queryKey: ['audit', 'choices'],
  queryFn: ({ signal }) => call<typeof viewAuditChoicesRoute>({ path: '/api/admin/audit/choices', signal }),
})

export const exportAudit = (filter: AuditFilter) =>
  call<typeof exportAuditRoute>({ path: '/api/admin/audit/export', query: filter })
