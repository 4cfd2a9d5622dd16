import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  addSecondaryEmailRoute,
  changeContactRoute,
  deleteContactRoute,
  listContactsRoute,
  makeEmailPrimaryRoute,
  removeSecondaryEmailRoute,
  revealContactRoute,
  viewContactDeletionRoute,
  viewContactRoute,
  viewTimelineRoute,
} from '../../../shared/contracts/contacts'
import { call, type QueryOf } from './call'

export type ContactsFilter = QueryOf<typeof listContactsRoute>
export type TimelineFilter = Pick<QueryOf<typeof viewTimelineRoute>, 'types' | 'webinarId'>

export const contactsQuery = (filter: ContactsFilter) =>
  queryOptions({
    queryKey: ['contacts', 'list', filter],
    queryFn: ({ signal }) => call<typeof listContactsRoute>({ path: '/api/admin/contacts', query: filter, signal }),
    placeholderData: keepPreviousData,
  })

export const contactQuery = (id: string) =>
  queryOptions({
    queryKey: ['contacts', 'one', id],
    queryFn: ({ signal }) => call<typeof viewContactRoute>({ path: `/api/admin/contacts/${id}`, signal }),
  })

export const timelineQuery = (id: string, filter: TimelineFilter) =>
  infiniteQueryOptions({
    queryKey: ['contacts', 'timeline', id, filter],
    queryFn: ({ signal, pageParam }) =>
      call<typeof viewTimelineRoute>({
        path: `/api/admin/contacts/${id}/timeline`,
        query: { ...filter, after: pageParam ?? undefined },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })

/** Who looked is written to the audit log, so this is asked for by hand only, never prefetched. */
export const revealContact = (id: string) =>
  call<typeof revealContactRoute>({
    method: 'post',
    path: `/api/admin/contacts/${id}/reveal`,
  })

export const contactDeletionQuery = (id: string) =>
  queryOptions({
    queryKey: ['contacts', 'deletion', id],
    queryFn: ({ signal }) =>
      call<typeof viewContactDeletionRoute>({ path: `/api/admin/contacts/${id}/deletion`, signal }),
    staleTime: 0,
  })

export const deleteContact = (id: string, confirm: string) =>
  call<typeof deleteContactRoute>({ method: 'delete', path: `/api/admin/contacts/${id}`, body: { confirm } })

export const addSecondaryEmail = (id: string, email: string) =>
  call<typeof addSecondaryEmailRoute>({ method: 'post', path: `/api/admin/contacts/${id}/emails`, body: { email } })

export const makeEmailPrimary = (id: string, key: string) =>
  call<typeof makeEmailPrimaryRoute>({ method: 'post', path: `/api/admin/contacts/${id}/emails/${key}/primary` })

export const removeSecondaryEmail = (id: string, key: string) =>
  call<typeof removeSecondaryEmailRoute>({ method: 'delete', path: `/api/admin/contacts/${id}/emails/${key}` })

export const changeContact = (id: string, webinarIdField: string) =>
  call<typeof changeContactRoute>({ method: 'patch', path: `/api/admin/contacts/${id}`, body: { webinarIdField } })
