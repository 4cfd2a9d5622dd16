import { queryOptions } from '@tanstack/react-query'
import type { SyncPart } from '../../../shared/contracts/sync'
import { api } from './api'

export const webinarSyncLogQuery = (webinarId: string) =>
  queryOptions({
    queryKey: ['sync', 'log', webinarId],
    queryFn: ({ signal }) => api.viewWebinarSyncLog({ params: { id: webinarId }, signal }),
  })

export const retrySync = (webinarId: string, parts: SyncPart[]) =>
  api.retrySync({ params: { id: webinarId }, body: { parts } })

export const dismissWarning = (id: number) => api.dismissWarning({ params: { id } })
