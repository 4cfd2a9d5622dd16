import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  addByHandRoute,
  createWorkflowRoute,
  listWorkflowEntriesRoute,
  listWorkflowsRoute,
  switchWorkflowRoute,
} from '../../../shared/contracts/workflows'
import { api } from './api'
import type { BodyOf, QueryOf } from '../../../shared/contracts/route-types'

export type NewWorkflow = BodyOf<typeof createWorkflowRoute>
export type EntriesFilter = QueryOf<typeof listWorkflowEntriesRoute>

const WHILE_WAITING_MS = 3_000

export const workflowsQuery = (filter: QueryOf<typeof listWorkflowsRoute>) =>
  queryOptions({
    queryKey: ['workflows', 'list', filter],
    queryFn: ({ signal }) => api.listWorkflows({ query: filter, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ counts }) => counts.waiting > 0) ? WHILE_WAITING_MS : false,
  })

export const workflowQuery = (id: string) =>
  queryOptions({
    queryKey: ['workflows', 'one', id],
    queryFn: ({ signal }) => api.viewWorkflow({ params: { id }, signal }),
    refetchInterval: ({ state }) => (state.data && state.data.counts.waiting > 0 ? WHILE_WAITING_MS : false),
  })

export const workflowEntriesQuery = (id: string, filter: EntriesFilter, isWaiting: boolean) =>
  queryOptions({
    queryKey: ['workflows', 'entries', id, filter],
    queryFn: ({ signal }) => api.listWorkflowEntries({ params: { id }, query: filter, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: isWaiting ? WHILE_WAITING_MS : false,
  })

/** Nothing is asked before there are enough digits to be an id. */
export const targetQuery = (typedId: string) =>
  queryOptions({
    queryKey: ['workflows', 'target', typedId],
    queryFn: ({ signal }) => api.findTarget({ query: { typedId }, signal }),
    enabled: typedId.replace(/\D/g, '').length >= 4,
  })

export const createWorkflow = (body: NewWorkflow) => api.createWorkflow({ body })

export const renameWorkflow = (id: string, name: string) => api.renameWorkflow({ params: { id }, body: { name } })

export const switchWorkflow = (id: string, body: BodyOf<typeof switchWorkflowRoute>) =>
  api.switchWorkflow({ params: { id }, body })

export const retryWorkflow = (id: string, entryIds?: number[]) =>
  api.retryWorkflow({ params: { id }, body: { entryIds } })

export const deleteWorkflow = (id: string) => api.deleteWorkflow({ params: { id } })

export const addByHand = (body: BodyOf<typeof addByHandRoute>) => api.addByHand({ body })
