import { queryOptions, skipToken } from '@tanstack/react-query'
import type { Id } from '../../../shared/contracts/ids'
import type { listInvitersRoute, viewLinksRoute } from '../../../shared/contracts/links'
import { call } from './call'

export type LinksOf = { webinarId?: Id; channelId?: Id }

/** Every address of one way in; nothing is asked while nothing is wanted. */
export const linksQuery = (of: LinksOf | null) =>
  queryOptions({
    queryKey: ['links', of],
    queryFn: of
      ? ({ signal }) => call<typeof viewLinksRoute>({ path: '/api/admin/links', query: of, signal })
      : skipToken,
  })

export const invitersQuery = (id: Id) =>
  queryOptions({
    queryKey: ['webinars', 'inviters', id],
    queryFn: ({ signal }) => call<typeof listInvitersRoute>({ path: `/api/admin/webinars/${id}/inviters`, signal }),
  })
