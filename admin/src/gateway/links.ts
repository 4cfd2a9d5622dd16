import { queryOptions, skipToken } from '@tanstack/react-query'
import type { Id } from '../../../shared/contracts/ids'
import { api } from './api'

export type LinksOf = { webinarId?: Id; channelId?: Id }

/** Every address of one way in; nothing is asked while nothing is wanted. */
export const linksQuery = (of: LinksOf | null) =>
  queryOptions({
    queryKey: ['links', of],
    queryFn: of ? ({ signal }) => api.viewLinks({ query: of, signal }) : skipToken,
  })

export const invitersQuery = (id: Id) =>
  queryOptions({
    queryKey: ['webinars', 'inviters', id],
    queryFn: ({ signal }) => api.listInviters({ params: { id }, signal }),
  })
