import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  inviteRoute,
  listProgramRoute,
  moveMembersRoute,
  removeMembersRoute,
} from '../../../shared/contracts/programs'
import { call, type BodyOf, type QueryOf } from './call'

export type ProgramFilter = QueryOf<typeof listProgramRoute>

export type Invitation = BodyOf<typeof inviteRoute>

const WHILE_WAITING_MS = 3_000

export const programQuery = (filter: ProgramFilter) =>
  queryOptions({
    queryKey: ['program', filter],
    queryFn: ({ signal }) => call<typeof listProgramRoute>({ path: '/api/admin/program', query: filter, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ progress }) => progress === 'waiting') ? WHILE_WAITING_MS : false,
  })

export const invite = (body: Invitation) =>
  call<typeof inviteRoute>({ method: 'post', path: '/api/admin/program/invite', body })

export const moveMembers = (body: BodyOf<typeof moveMembersRoute>) =>
  call<typeof moveMembersRoute>({ method: 'post', path: '/api/admin/program/move', body })

export const removeMembers = (body: BodyOf<typeof removeMembersRoute>) =>
  call<typeof removeMembersRoute>({ method: 'post', path: '/api/admin/program/remove', body })
