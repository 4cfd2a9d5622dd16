import { queryOptions } from '@tanstack/react-query'
import type { publishMenuRoute } from '../../../shared/contracts/official-account'
import { api } from './api'
import type { BodyOf } from '../../../shared/contracts/route-types'

export const officialAccountQuery = queryOptions({
  queryKey: ['official-account'],
  queryFn: ({ signal }) => api.viewOfficialAccount({ signal }),
  refetchInterval: 15_000,
})

/** Read from WeChat itself, so not again behind somebody's back while they edit. */
export const menuQuery = queryOptions({
  queryKey: ['official-account-menu'],
  queryFn: ({ signal }) => api.viewMenu({ signal }),
  staleTime: Infinity,
  refetchOnWindowFocus: false,
})

export const publishMenu = (body: BodyOf<typeof publishMenuRoute>) => api.publishMenu({ body })
