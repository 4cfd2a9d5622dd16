import { queryOptions } from '@tanstack/react-query'
import type {
  listWebinarSyncRunsRoute,
  startSyncRoute,
  SyncBatch,
  viewOpenSyncRoute,
  viewSyncBatchRoute,
} from '../../../shared/contracts/sync'
import { call, type BodyOf } from './call'

export type SyncRequest = BodyOf<typeof startSyncRoute>

export const openSyncQuery = queryOptions({
  queryKey: ['sync', 'open'],
  queryFn: ({ signal }) => call<typeof viewOpenSyncRoute>({ path: '/api/admin/sync', signal }),
  refetchInterval: 15_000,
})

/** Polls about once a second while the batch runs, and rests when it is over. */
export const syncBatchQuery = (batchId: string) =>
  queryOptions({
    queryKey: ['sync', 'batch', batchId],
    queryFn: ({ signal }) => call<typeof viewSyncBatchRoute>({ path: `/api/admin/sync/${batchId}`, signal }),
    refetchInterval: ({ state }) => (state.data && !isOver(state.data) ? 1000 : false),
  })

export const webinarSyncRunsQuery = (webinarId: string) =>
  queryOptions({
    queryKey: ['sync', 'runs', webinarId],
    queryFn: ({ signal }) =>
      call<typeof listWebinarSyncRunsRoute>({
        path: `/api/admin/webinars/${webinarId}/sync-runs`,
        signal,
      }),
  })

export const startSync = (body: SyncRequest) =>
  call<typeof startSyncRoute>({
    method: 'post',
    path: '/api/admin/sync',
    body,
  })

export const isOver = ({ status }: Pick<SyncBatch, 'status'>) => status !== 'queued' && status !== 'running'
