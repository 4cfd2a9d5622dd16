import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  changeWebinarsRoute,
  createWebinarRoute,
  exportRegistrantsRoute,
  deleteWebinarRoute,
  listRegistrantsRoute,
  listWebinarsRoute,
  addExistingWebinarRoute,
  updateWebinarRoute,
} from '../../../shared/contracts/webinars'
import type { moveWebinarSwitchesRoute } from '../../../shared/contracts/sync-switch-routes'
import { api } from './api'
import type { BodyOf, QueryOf } from '../../../shared/contracts/route-types'

export type WebinarsFilter = QueryOf<typeof listWebinarsRoute>
export type NewWebinar = BodyOf<typeof createWebinarRoute>
export type WebinarChange = BodyOf<typeof updateWebinarRoute>
export type BatchChange = BodyOf<typeof changeWebinarsRoute>['change']
export type RegistrantsFilter = QueryOf<typeof listRegistrantsRoute>

export const webinarsQuery = (filter: WebinarsFilter) =>
  queryOptions({
    queryKey: ['webinars', 'list', filter],
    queryFn: ({ signal }) => api.listWebinars({ query: filter, signal }),
    placeholderData: keepPreviousData,
  })

export const webinarQuery = (id: string) =>
  queryOptions({
    queryKey: ['webinars', 'one', id],
    queryFn: ({ signal }) => api.viewWebinarDetail({ params: { id }, signal }),
  })

export const registrantsQuery = (id: string, filter: RegistrantsFilter) =>
  queryOptions({
    queryKey: ['webinars', 'registrants', id, filter],
    queryFn: ({ signal }) => api.listRegistrants({ params: { id }, query: filter, signal }),
    placeholderData: keepPreviousData,
  })

/** Of one registration, or of all that the provider did not take. */
export const retryAtProvider = (id: string, registrationId?: string) =>
  api.retryAtProvider({ params: { id }, body: { registrationId } })

export const exportRegistrants = (id: string, query: QueryOf<typeof exportRegistrantsRoute>) =>
  api.exportRegistrants({ params: { id }, query })

export const createWebinar = (body: NewWebinar) => api.createWebinar({ body })

export const updateWebinar = (id: string, body: WebinarChange) => api.updateWebinar({ params: { id }, body })

export const changeWebinars = (ids: string[], change: BatchChange) => api.changeWebinars({ body: { ids, change } })

/** Asks the provider; never answered from memory. */
export const webinarDeletionQuery = (id: string) =>
  queryOptions({
    queryKey: ['webinar-deletion', id],
    queryFn: ({ signal }) => api.viewWebinarDeletion({ params: { id }, signal }),
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  })

export const deleteWebinar = (id: string, body: BodyOf<typeof deleteWebinarRoute>) =>
  api.deleteWebinar({ params: { id }, body })

export type WebinarSwitches = BodyOf<typeof moveWebinarSwitchesRoute>

export const moveWebinarSwitches = (id: string, body: WebinarSwitches) =>
  api.moveWebinarSwitches({ params: { id }, body })

/** By its number at the provider, as people copy it. */
export const addExistingWebinar = (body: BodyOf<typeof addExistingWebinarRoute>) => api.addExistingWebinar({ body })
