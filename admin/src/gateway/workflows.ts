import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  addByHandRoute,
  createWorkflowRoute,
  deleteWorkflowRoute,
  findTargetRoute,
  listWorkflowEntriesRoute,
  listWorkflowsRoute,
  renameWorkflowRoute,
  retryWorkflowRoute,
  switchWorkflowRoute,
  viewWorkflowRoute,
} from '../../../shared/contracts/workflows'
import { call, type BodyOf, type QueryOf } from './call'

export type NewWorkflow = BodyOf<typeof createWorkflowRoute>
export type EntriesFilter = QueryOf<typeof listWorkflowEntriesRoute>

const WHILE_WAITING_MS = 3_000

export const workflowsQuery = (filter: QueryOf<typeof listWorkflowsRoute>) =>
  queryOptions({
    queryKey: ['workflows', 'list', filter],
    queryFn: ({ signal }) => call<typeof listWorkflowsRoute>({ path: '/api/admin/workflows', query: filter, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ counts }) => counts.waiting > 0) ? WHILE_WAITING_MS : false,
  })

export const workflowQuery = (id: string) =>
  queryOptions({
    queryKey: ['workflows', 'one', id],
    queryFn: ({ signal }) => call<typeof viewWorkflowRoute>({ path: `/api/admin/workflows/${id}`, signal }),
    refetchInterval: ({ state }) => (state.data && state.data.counts.waiting > 0 ? WHILE_WAITING_MS : false),
  })

export const workflowEntriesQuery = (id: string, filter: EntriesFilter, isWaiting: boolean) =>
  queryOptions({
    queryKey: ['workflows', 'entries', id, filter],
    queryFn: ({ signal }) =>
      call<typeof listWorkflowEntriesRoute>({ path: `/api/admin/workflows/${id}/entries`, query: filter, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: isWaiting ? WHILE_WAITING_MS : false,
  })

/** Nothing is asked before there are enough digits to be an id. */
export const targetQuery = (typedId: string) =>
  queryOptions({
    queryKey: ['workflows', 'target', typedId],
    queryFn: ({ signal }) =>
      call<typeof findTargetRoute>({ path: '/api/admin/workflows/target', query: { typedId }, signal }),
    enabled: typedId.replace(/\D/g, '').length >= 4,
  })

export const createWorkflow = (body: NewWorkflow) =>
  call<typeof createWorkflowRoute>({ method: 'post', path: '/api/admin/workflows', body })

export const renameWorkflow = (id: string, name: string) =>
  call<typeof renameWorkflowRoute>({ method: 'patch', path: `/api/admin/workflows/${id}`, body: { name } })

export const switchWorkflow = (id: string, body: BodyOf<typeof switchWorkflowRoute>) =>
  call<typeof switchWorkflowRoute>({ method: 'post', path: `/api/admin/workflows/${id}/switch`, body })

export const retryWorkflow = (id: string, entryIds?: number[]) =>
  call<typeof retryWorkflowRoute>({ method: 'post', path: `/api/admin/workflows/${id}/retry`, body: { entryIds } })

export const deleteWorkflow = (id: string) =>
  call<typeof deleteWorkflowRoute>({ method: 'delete', path: `/api/admin/workflows/${id}` })

export const addByHand = (body: BodyOf<typeof addByHandRoute>) =>
  call<typeof addByHandRoute>({ method: 'post', path: '/api/admin/workflows/by-hand', body })
