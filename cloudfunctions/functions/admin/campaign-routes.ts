import {
  createCampaignRoute,
  deleteCampaignRoute,
  listCampaignsRoute,
  updateCampaignRoute,
  viewCampaignRoute,
} from '../../../shared/contracts/campaigns'
import { campaignRow } from '../../features/promotion/campaign-rows'
import { createCampaign } from '../../features/promotion/create-campaign'
import { deleteCampaign } from '../../features/promotion/delete-campaign'
import { listCampaigns } from '../../features/promotion/list-campaigns'
import { updateCampaign } from '../../features/promotion/update-campaign'
import { answer, type App } from '../../wiring/http/app'
import type { World } from '../../wiring/compose'

export function campaignRoutes(app: App, deps: World): void {
  answer(app, listCampaignsRoute, async (c) => c.json(await listCampaigns(c.req.valid('query'), deps), 200))
  answer(app, viewCampaignRoute, async (c) => c.json(await campaignRow(c.req.valid('param').id, deps.db), 200))
  answer(app, createCampaignRoute, async (c) =>
    c.json(await createCampaign(c.req.valid('json'), c.var.operator, deps), 200),
  )
  answer(app, updateCampaignRoute, async (c) =>
    c.json(await updateCampaign({ ...c.req.valid('param'), ...c.req.valid('json') }, c.var.operator, deps), 200),
  )
  answer(app, deleteCampaignRoute, async (c) =>
    c.json(await deleteCampaign(c.req.valid('param'), c.var.operator, deps), 200),
  )
}
