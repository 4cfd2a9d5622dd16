import { z } from '@hono/zod-openapi'
import { idSchema } from './ids'
import { jsonRoute } from './route'

const utm = z.string().trim().max(64)

export const acquisitionChannelSchema = z
  .object({
    id: idSchema,
    webinarId: idSchema.nullable(),
    code: z.string(),
    name: z.string(),
    utmSource: z.string(),
    utmMedium: z.string(),
    utmCampaign: z.string(),
    isArchived: z.boolean(),
    createdAt: z.iso.datetime(),
    /** Browsers, each once a day. */
    visits: z.number(),
    /** Active registrations whose first touch was this channel. */
    registered: z.number(),
    watched: z.number(),
    watchedReplay: z.number(),
  })
  .openapi('AcquisitionChannel')
export type AcquisitionChannel = z.infer<typeof acquisitionChannelSchema>

const details = { name: z.string().trim().min(1).max(40), utmSource: utm, utmMedium: utm, utmCampaign: utm }

export const listAcquisitionChannelsRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/acquisition-channels',
  caller: 'viewer',
  summary: 'Channels of a webinar, or of the hall when none is named, with their figures; archived ones last.',
  query: z.object({ webinarId: idSchema.optional() }),
  reply: z.object({ items: z.array(acquisitionChannelSchema) }),
})

export const createAcquisitionChannelRoute = jsonRoute({
  method: 'post',
  path: '/api/admin/acquisition-channels',
  caller: 'operator',
  summary:
    'Make a channel. Its code stands in links and never changes: small letters, digits, `_` and `-`, at most 32.',
  body: z.object({
    webinarId: idSchema.nullable(),
    code: z.string().max(200),
    name: details.name,
    utmSource: utm.default(''),
    utmMedium: utm.default(''),
    utmCampaign: utm.default(''),
  }),
  reply: acquisitionChannelSchema,
})

export const updateAcquisitionChannelRoute = jsonRoute({
  method: 'patch',
  path: '/api/admin/acquisition-channels/{id}',
  caller: 'operator',
  summary:
    'Rename, change the utm marks, archive or bring back. The code stays. An archived channel’s links go on leading and counting.',
  params: z.object({ id: idSchema }),
  body: z.object({ ...details, isArchived: z.boolean() }).partial(),
  reply: acquisitionChannelSchema,
})
