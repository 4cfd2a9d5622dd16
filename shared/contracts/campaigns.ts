import { z } from '@hono/zod-openapi'
import { idSchema } from './ids'
import { jsonRoute, pageQuery } from './route'

const daySchema = z.iso.date().nullable()

/** 营销活动 with the sums of its webinars: those deleted from the panel do not count. */
export const campaignSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    description: z.string(),
    /** Days in Asia/Shanghai. */
    startsOn: daySchema,
    endsOn: daySchema,
    isArchived: z.boolean(),
    createdAt: z.iso.datetime(),
    webinars: z.object({
      all: z.number(),
      upcoming: z.number(),
      live: z.number(),
      ended: z.number(),
      withReplay: z.number(),
    }),
    /** Active registrations; one person in two webinars counts twice. */
    registeredCount: z.number(),
    /** Each person once. */
    peopleCount: z.number(),
    watchedCount: z.number(),
    notWatchedCount: z.number(),
    replayWatchedCount: z.number(),
    viewCount: z.number(),
  })
  .openapi('Campaign')
export type Campaign = z.infer<typeof campaignSchema>

const fields = {
  name: z.string().trim().min(1).max(40),
  description: z.string().trim().max(500),
  startsOn: daySchema,
  endsOn: daySchema,
}
const byId = { params: z.object({ id: idSchema }) }

export const CAMPAIGN_SORTS = ['createdAt', 'startsOn', 'registeredCount', 'watchedCount', 'viewCount'] as const

export const listCampaignsRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/campaigns',
  caller: 'viewer',
  summary: 'Campaigns with the sums of their webinars; the newest first unless sorted otherwise.',
  query: z.object({
    ...pageQuery,
    search: z.string().trim().max(40).optional(),
    archived: z.enum(['true', 'false', 'all']).default('false'),
    sort: z.enum(CAMPAIGN_SORTS).default('createdAt'),
    order: z.enum(['asc', 'desc']).default('desc'),
  }),
  reply: z.object({ items: z.array(campaignSchema), total: z.number() }),
})

export const viewCampaignRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/campaigns/{id}',
  caller: 'viewer',
  summary: 'One campaign with its sums; its webinars are listed by `GET /api/admin/webinars?campaignId=`.',
  ...byId,
  reply: campaignSchema,
})

export const createCampaignRoute = jsonRoute({
  method: 'post',
  path: '/api/admin/campaigns',
  caller: 'operator',
  summary: 'Create a campaign; its name is its own.',
  body: z.object({
    ...fields,
    description: fields.description.default(''),
    startsOn: daySchema.default(null),
    endsOn: daySchema.default(null),
  }),
  reply: campaignSchema,
})

export const updateCampaignRoute = jsonRoute({
  method: 'patch',
  path: '/api/admin/campaigns/{id}',
  caller: 'operator',
  summary: 'Change or archive a campaign. An archived one keeps its webinars and figures and takes no more.',
  ...byId,
  body: z.object({ ...fields, isArchived: z.boolean() }).partial(),
  reply: campaignSchema,
})

export const deleteCampaignRoute = jsonRoute({
  method: 'delete',
  path: '/api/admin/campaigns/{id}',
  caller: 'operator',
  summary: 'Delete a campaign; its webinars stay and belong to none.',
  ...byId,
  reply: z.object({ released: z.number() }),
})
