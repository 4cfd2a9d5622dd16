import { queryOptions } from '@tanstack/react-query'
import type { saveHallSettingsRoute, viewHallSettingsRoute } from '../../../shared/contracts/hall-settings'
import { call, type BodyOf } from './call'

export type HallInput = BodyOf<typeof saveHallSettingsRoute>

export const hallSettingsQuery = queryOptions({
  queryKey: ['hall-settings'],
  queryFn: ({ signal }) => call<typeof viewHallSettingsRoute>({ path: '/api/admin/hall', signal }),
})

export const saveHallSettings = (body: HallInput) =>
  call<typeof saveHallSettingsRoute>({
    method: 'put',
    path: '/api/admin/hall',
    body,
  })
