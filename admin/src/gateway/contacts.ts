import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { listContactsRoute, viewTimelineRoute } from '../../../shared/contracts/contacts'
import { api } from './api'
import type { QueryOf } from '../../../shared/contracts/route-types'

export type ContactsFilter = QueryOf<typeof listContactsRoute>
export type TimelineFilter = Pick<QueryOf<typeof viewTimelineRoute>, 'types' | 'webinarId'>

export const contactsQuery = (filter: ContactsFilter) =>
  queryOptions({
    queryKey: ['contacts', 'list', filter],
    queryFn: ({ signal }) => api.listContacts({ query: filter, signal }),
    placeholderData: keepPreviousData,
  })

export const contactQuery = (id: string) =>
  queryOptions({
    queryKey: ['contacts', 'one', id],
    queryFn: ({ signal }) => api.viewContact({ params: { id }, signal }),
  })

export const timelineQuery = (id: string, filter: TimelineFilter) =>
  infiniteQueryOptions({
    queryKey: ['contacts', 'timeline', id, filter],
    queryFn: ({ signal, pageParam }) =>
      api.viewTimeline({ params: { id }, query: { ...filter, after: pageParam ?? undefined }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })

/** Who looked is written to the audit log, so this is asked for by hand only, never prefetched. */
export const revealContact = (id: string) => api.revealContact({ params: { id } })

export const signOutContact = (id: string) => api.signOutContact({ params: { id } })

export const contactDeletionQuery = (id: string) =>
  queryOptions({
    queryKey: ['contacts', 'deletion', id],
    queryFn: ({ signal }) => api.viewContactDeletion({ params: { id }, signal }),
    staleTime: 0,
  })

export const deleteContact = (id: string, confirm: string) => api.deleteContact({ params: { id }, body: { confirm } })

export const addSecondaryEmail = (id: string, email: string) =>
  api.addSecondaryEmail({ params: { id }, body: { email } })

export const makeEmailPrimary = (id: string, key: string) => api.makeEmailPrimary({ params: { id, key } })

export const removeSecondaryEmail = (id: string, key: string) => api.removeSecondaryEmail({ params: { id, key } })

export const changeContactDetails = (id: string, body: { name: string; phone: string; email: string }) =>
  api.changeContactDetails({ params: { id }, body })

export const changeContact = (id: string, webinarIdField: string) =>
  api.changeContact({ params: { id }, body: { webinarIdField } })
