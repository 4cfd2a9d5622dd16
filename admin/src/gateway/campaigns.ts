import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  createCampaignRoute,
  deleteCampaignRoute,
  listCampaignsRoute,
  updateCampaignRoute,
  viewCampaignRoute,
} from '../../../shared/contracts/campaigns'
import { call, type BodyOf, type QueryOf } from './call'

export type CampaignsFilter = QueryOf<typeof listCampaignsRoute>
export type NewCampaign = BodyOf<typeof createCampaignRoute>

export const campaignsQuery = (filter: CampaignsFilter) =>
  queryOptions({
    queryKey: ['campaigns', 'list', filter],
    queryFn: ({ signal }) => call<typeof listCampaignsRoute>({ path: '/api/admin/campaigns', query: filter, signal }),
    placeholderData: keepPreviousData,
  })

/** Those a webinar may be put into. */
export const campaignOptionsQuery = queryOptions({
  queryKey: ['campaigns', 'options'],
  queryFn: ({ signal }) =>
    call<typeof listCampaignsRoute>({ path: '/api/admin/campaigns', query: { pageSize: 100 }, signal }),
})

export const campaignQuery = (id: string) =>
  queryOptions({
    queryKey: ['campaigns', 'one', id],
    queryFn: ({ signal }) => call<typeof viewCampaignRoute>({ path: `/api/admin/campaigns/${id}`, signal }),
  })

export const createCampaign = (body: NewCampaign) =>
  call<typeof createCampaignRoute>({ method: 'post', path: '/api/admin/campaigns', body })

export const updateCampaign = (id: string, body: BodyOf<typeof updateCampaignRoute>) =>
  call<typeof updateCampaignRoute>({ method: 'patch', path: `/api/admin/campaigns/${id}`, body })

export const deleteCampaign = (id: string) =>
  call<typeof deleteCampaignRoute>({ method: 'delete', path: `/api/admin/campaigns/${id}` })
