import { queryOptions } from '@tanstack/react-query'
import type { saveAutomaticSyncRoute } from '../../../shared/contracts/automatic-sync'
import { api } from './api'
import type { BodyOf } from '../../../shared/contracts/route-types'

export type AutomaticSyncChoice = BodyOf<typeof saveAutomaticSyncRoute>

export const automaticSyncQuery = queryOptions({
  queryKey: ['automatic-sync'],
  queryFn: ({ signal }) => api.viewAutomaticSync({ signal }),
  refetchInterval: 30_000,
})

export const saveAutomaticSync = (body: AutomaticSyncChoice) => api.saveAutomaticSync({ body })
