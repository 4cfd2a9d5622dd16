import { queryOptions } from '@tanstack/react-query'
import type { startSyncRoute, SyncBatch } from '../../../shared/contracts/sync'
import { api } from './api'
import type { BodyOf } from '../../../shared/contracts/route-types'

export type SyncRequest = BodyOf<typeof startSyncRoute>

export const openSyncQuery = queryOptions({
  queryKey: ['sync', 'open'],
  queryFn: ({ signal }) => api.viewOpenSync({ signal }),
  refetchInterval: 15_000,
})

export const syncBatchesQuery = queryOptions({
  queryKey: ['sync', 'batches'],
  queryFn: ({ signal }) => api.listSyncBatches({ signal }),
})

/** Polls about once a second while the batch runs, and rests when it is over. */
export const syncBatchQuery = (batchId: string) =>
  queryOptions({
    queryKey: ['sync', 'batch', batchId],
    queryFn: ({ signal }) => api.viewSyncBatch({ params: { batchId }, signal }),
    refetchInterval: ({ state }) => (state.data && !isOver(state.data) ? 1000 : false),
  })

export const webinarSyncRunsQuery = (webinarId: string) =>
  queryOptions({
    queryKey: ['sync', 'runs', webinarId],
    queryFn: ({ signal }) => api.listWebinarSyncRuns({ params: { id: webinarId }, signal }),
  })

export const startSync = (body: SyncRequest) => api.startSync({ body })

export const isOver = ({ status }: Pick<SyncBatch, 'status'>) => status !== 'queued' && status !== 'running'
