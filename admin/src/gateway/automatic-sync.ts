import { queryOptions } from '@tanstack/react-query'
import type { saveAutomaticSyncRoute, viewAutomaticSyncRoute } from '../../../shared/contracts/automatic-sync'
import { call, type BodyOf } from './call'

export type AutomaticSyncChoice = BodyOf<typeof saveAutomaticSyncRoute>

export const automaticSyncQuery = queryOptions({
  queryKey: ['automatic-sync'],
  queryFn: ({ signal }) => call<typeof viewAutomaticSyncRoute>({ path: '/api/admin/automatic-sync', signal }),
  refetchInterval: 30_000,
})

export const saveAutomaticSync = (body: AutomaticSyncChoice) =>
  call<typeof saveAutomaticSyncRoute>({ method: 'put', path: '/api/admin/automatic-sync', body })
