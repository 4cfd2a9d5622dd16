import { queryOptions } from '@tanstack/react-query'
import type { SyncPart } from '../../../shared/contracts/sync'
import type { dismissWarningRoute, retrySyncRoute, viewWebinarSyncLogRoute } from '../../../shared/contracts/sync-log'
import { call } from './call'

export const webinarSyncLogQuery = (webinarId: string) =>
  queryOptions({
    queryKey: ['sync', 'log', webinarId],
    queryFn: ({ signal }) =>
      call<typeof viewWebinarSyncLogRoute>({ path: `/api/admin/webinars/${webinarId}/sync-log`, signal }),
  })

export const retrySync = (webinarId: string, parts: SyncPart[]) =>
  call<typeof retrySyncRoute>({ method: 'post', path: `/api/admin/webinars/${webinarId}/sync`, body: { parts } })

export const dismissWarning = (id: number) =>
  call<typeof dismissWarningRoute>({ method: 'post', path: `/api/admin/sync-warnings/${id}/dismiss` })
