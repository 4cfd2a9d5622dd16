import { z } from '@hono/zod-openapi'
import { idSchema } from './ids'
import { basedOn, revisionSchema } from './revision'
import { jsonRoute } from './route'
import { webinarStatusSchema } from './webinar'

export const hallSettingsSchema = z
  .object({
    title: z.string(),
    subtitle: z.string(),
    shareTitle: z.string(),
    shareCover: z.object({ fileId: idSchema, url: z.string() }).nullable(),
    /** In carousel order. */
    carousel: z.array(
      z.object({
        id: idSchema,
        title: z.string(),
        status: webinarStatusSchema,
        coverUrl: z.string(),
        isListed: z.boolean(),
        startsAt: z.iso.datetime(),
      }),
    ),
    link: z.string(),
    listedCount: z.number(),
    revision: revisionSchema,
  })
  .openapi('HallSettings')
export type HallSettings = z.infer<typeof hallSettingsSchema>

export const viewHallSettingsRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/hall',
  caller: 'viewer',
  summary: 'The hall’s words, share card and carousel.',
  reply: hallSettingsSchema,
})
export const saveHallSettingsRoute = jsonRoute({
  method: 'put',
  path: '/api/admin/hall',
  caller: 'operator',
  summary:
    'Save the hall; the carousel takes exactly the webinars given, in this order. Visitors see it within a second.',
  body: z.object({
    title: z.string().trim().min(1).max(20),
    subtitle: z.string().trim().max(40),
    shareTitle: z.string().trim().max(40),
    shareCoverFileId: idSchema.nullable(),
    carouselWebinarIds: z.array(idSchema).max(8),
    ...basedOn,
  }),
  reply: hallSettingsSchema,
})
