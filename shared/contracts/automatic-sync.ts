import { z } from '@hono/zod-openapi'
import { idSchema } from './ids'
import { jsonRoute } from './route'

const settings = {
  afterEnd: z.boolean(),
  afterEndWithEvents: z.boolean(),
  daily: z.boolean(),
  dailyWithEvents: z.boolean(),
  /** `HH:mm` in Asia/Shanghai. */
  dailyAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
}

export const automaticSyncSchema = z
  .object({
    ...settings,
    /** Null while the daily sync is off. */
    nextDailyAt: z.iso.datetime().nullable(),
    /** Ended webinars that will be read again, the nearest first; at most 20. */
    watched: z.array(
      z.object({
        webinar: z.object({ id: idSchema, title: z.string() }),
        nextReadAt: z.iso.datetime(),
        reads: z.number(),
      }),
    ),
    watchedTotal: z.number(),
  })
  .openapi('AutomaticSync')
export type AutomaticSync = z.infer<typeof automaticSyncSchema>

export const viewAutomaticSyncRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/automatic-sync',
  caller: 'viewer',
  summary: 'What is synced without a hand, and when next.',
  reply: automaticSyncSchema,
})

export const saveAutomaticSyncRoute = jsonRoute({
  method: 'put',
  path: '/api/admin/automatic-sync',
  caller: 'operator',
  summary: 'Switch automatic syncs on or off and set the time of the daily one.',
  body: z.object(settings),
  reply: automaticSyncSchema,
})
