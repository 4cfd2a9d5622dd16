import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  changeWebinarsRoute,
  createWebinarRoute,
  exportRegistrantsRoute,
  deleteWebinarRoute,
  listRegistrantsRoute,
  listWebinarsRoute,
  retryAtProviderRoute,
  takeInWebinarRoute,
  updateWebinarRoute,
  viewWebinarDeletionRoute,
  viewWebinarDetailRoute,
} from '../../../shared/contracts/webinars'
import type { moveWebinarSwitchesRoute } from '../../../shared/contracts/sync-switch-routes'
import { call, type BodyOf, type QueryOf } from './call'

export type WebinarsFilter = QueryOf<typeof listWebinarsRoute>
export type NewWebinar = BodyOf<typeof createWebinarRoute>
export type WebinarChange = BodyOf<typeof updateWebinarRoute>
export type BatchChange = BodyOf<typeof changeWebinarsRoute>['change']
export type RegistrantsFilter = QueryOf<typeof listRegistrantsRoute>

export const webinarsQuery = (filter: WebinarsFilter) =>
  queryOptions({
    queryKey: ['webinars', 'list', filter],
    queryFn: ({ signal }) => call<typeof listWebinarsRoute>({ path: '/api/admin/webinars', query: filter, signal }),
    placeholderData: keepPreviousData,
  })

export const webinarQuery = (id: string) =>
  queryOptions({
    queryKey: ['webinars', 'one', id],
    queryFn: ({ signal }) => call<typeof viewWebinarDetailRoute>({ path: `/api/admin/webinars/${id}`, signal }),
  })

export const registrantsQuery = (id: string, filter: RegistrantsFilter) =>
  queryOptions({
    queryKey: ['webinars', 'registrants', id, filter],
    queryFn: ({ signal }) =>
      call<typeof listRegistrantsRoute>({
        path: `/api/admin/webinars/${id}/registrants`,
        query: filter,
        signal,
      }),
    placeholderData: keepPreviousData,
  })

/** Of one registration, or of all that the provider did not take. */
export const retryAtProvider = (id: string, registrationId?: string) =>
  call<typeof retryAtProviderRoute>({
    method: 'post',
    path: `/api/admin/webinars/${id}/registrants/retry`,
    body: { registrationId },
  })

export const exportRegistrants = (id: string, query: QueryOf<typeof exportRegistrantsRoute>) =>
  call<typeof exportRegistrantsRoute>({ path: `/api/admin/webinars/${id}/registrants/export`, query })

export const createWebinar = (body: NewWebinar) =>
  call<typeof createWebinarRoute>({
    method: 'post',
    path: '/api/admin/webinars',
    body,
  })

export const updateWebinar = (id: string, body: WebinarChange) =>
  call<typeof updateWebinarRoute>({ method: 'patch', path: `/api/admin/webinars/${id}`, body })

export const changeWebinars = (ids: string[], change: BatchChange) =>
  call<typeof changeWebinarsRoute>({ method: 'post', path: '/api/admin/webinars/batch', body: { ids, change } })

/** Asks the provider; never answered from memory. */
export const webinarDeletionQuery = (id: string) =>
  queryOptions({
    queryKey: ['webinar-deletion', id],
    queryFn: ({ signal }) =>
      call<typeof viewWebinarDeletionRoute>({ path: `/api/admin/webinars/${id}/deletion`, signal }),
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  })

export const deleteWebinar = (id: string, body: BodyOf<typeof deleteWebinarRoute>) =>
  call<typeof deleteWebinarRoute>({ method: 'delete', path: `/api/admin/webinars/${id}`, body })

export type WebinarSwitches = BodyOf<typeof moveWebinarSwitchesRoute>

export const moveWebinarSwitches = (id: string, body: WebinarSwitches) =>
  call<typeof moveWebinarSwitchesRoute>({ method: 'patch', path: `/api/admin/webinars/${id}/switches`, body })

/** By its number at the provider, as people copy it. */
export const takeInWebinar = (body: BodyOf<typeof takeInWebinarRoute>) =>
  call<typeof takeInWebinarRoute>({ method: 'post', path: '/api/admin/webinars/take-in', body })
