import { queryOptions } from '@tanstack/react-query'
import type {
  publishMenuRoute,
  viewMenuRoute,
  viewOfficialAccountRoute,
} from '../../../shared/contracts/official-account'
import { call, type BodyOf } from './call'

export const officialAccountQuery = queryOptions({
  queryKey: ['official-account'],
  queryFn: ({ signal }) => call<typeof viewOfficialAccountRoute>({ path: '/api/admin/official-account', signal }),
  refetchInterval: 15_000,
})

/** Read from WeChat itself, so not again behind somebody's back while they edit. */
export const menuQuery = queryOptions({
  queryKey: ['official-account-menu'],
  queryFn: ({ signal }) => call<typeof viewMenuRoute>({ path: '/api/admin/official-account/menu', signal }),
  staleTime: Infinity,
  refetchOnWindowFocus: false,
})

export const publishMenu = (body: BodyOf<typeof publishMenuRoute>) =>
  call<typeof publishMenuRoute>({ method: 'put', path: '/api/admin/official-account/menu', body })
