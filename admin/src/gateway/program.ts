import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  inviteRoute,
  listProgramRoute,
  moveMembersRoute,
  removeMembersRoute,
} from '../../../shared/contracts/programs'
import { api } from './api'
import type { BodyOf, QueryOf } from '../../../shared/contracts/route-types'

export type ProgramFilter = QueryOf<typeof listProgramRoute>

export type Invitation = BodyOf<typeof inviteRoute>

const WHILE_WAITING_MS = 3_000

export const programQuery = (filter: ProgramFilter) =>
  queryOptions({
    queryKey: ['program', filter],
    queryFn: ({ signal }) => api.listProgram({ query: filter, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ progress }) => progress === 'waiting') ? WHILE_WAITING_MS : false,
  })

export const invite = (body: Invitation) => api.invite({ body })

export const moveMembers = (body: BodyOf<typeof moveMembersRoute>) => api.moveMembers({ body })

export const removeMembers = (body: BodyOf<typeof removeMembersRoute>) => api.removeMembers({ body })
