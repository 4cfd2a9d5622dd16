import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { createCampaignRoute, listCampaignsRoute, updateCampaignRoute } from '../../../shared/contracts/campaigns'
import { api } from './api'
import type { BodyOf, QueryOf } from '../../../shared/contracts/route-types'

export type CampaignsFilter = QueryOf<typeof listCampaignsRoute>
export type NewCampaign = BodyOf<typeof createCampaignRoute>

export const campaignsQuery = (filter: CampaignsFilter) =>
  queryOptions({
    queryKey: ['campaigns', 'list', filter],
    queryFn: ({ signal }) => api.listCampaigns({ query: filter, signal }),
    placeholderData: keepPreviousData,
  })

/** Those a webinar may be put into. */
export const campaignOptionsQuery = queryOptions({
  queryKey: ['campaigns', 'options'],
  queryFn: ({ signal }) => api.listCampaigns({ query: { pageSize: 100 }, signal }),
})

export const campaignQuery = (id: string) =>
  queryOptions({
    queryKey: ['campaigns', 'one', id],
    queryFn: ({ signal }) => api.viewCampaign({ params: { id }, signal }),
  })

export const createCampaign = (body: NewCampaign) => api.createCampaign({ body })

export const updateCampaign = (id: string, body: BodyOf<typeof updateCampaignRoute>) =>
  api.updateCampaign({ params: { id }, body })

export const deleteCampaign = (id: string) => api.deleteCampaign({ params: { id } })
