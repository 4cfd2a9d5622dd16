import { queryOptions } from '@tanstack/react-query'
import type { saveHallSettingsRoute } from '../../../shared/contracts/hall-settings'
import { api } from './api'
import type { BodyOf } from '../../../shared/contracts/route-types'

export type HallInput = BodyOf<typeof saveHallSettingsRoute>

export const hallSettingsQuery = queryOptions({
  queryKey: ['hall-settings'],
  queryFn: ({ signal }) => api.viewHallSettings({ signal }),
})

export const saveHallSettings = (body: HallInput) => api.saveHallSettings({ body })
