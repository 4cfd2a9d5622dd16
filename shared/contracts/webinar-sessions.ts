import { z } from '@hono/zod-openapi'
import { idSchema } from './ids'
import { jsonRoute } from './route'

/** An operator's decision on a session; `auto` gives it back to the planned time. */
export const SESSION_CHOICES = ['included', 'left_out'] as const
export type SessionChoice = (typeof SESSION_CHOICES)[number]

/** Why a session counts or not: `overlaps` and `continues` the planned time, `nearest` where none does, `elsewhere` beside others that do. */
export const SESSION_REASONS = [
  'overlaps',
  'continues',
  'nearest',
  'elsewhere',
  'only_reported',
  'included',
  'left_out',
] as const
export type SessionReason = (typeof SESSION_REASONS)[number]

export const webinarSessionSchema = z
  .object({
    id: idSchema,
    startedAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable(),
    isCounted: z.boolean(),
    reason: z.enum(SESSION_REASONS),
    /** From an imported report instead of the provider. */
    isImported: z.boolean(),
    /** Stays of attendees that are stored, counted or not. */
    stays: z.number(),
  })
  .openapi('WebinarSession')
export type WebinarSession = z.infer<typeof webinarSessionSchema>

const sessionsReply = z.object({ items: z.array(webinarSessionSchema) })
const byId = z.object({ id: idSchema })

export const listWebinarSessionsRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/webinars/{id}/sessions',
  caller: 'viewer',
  summary: 'Each time the webinar was held, oldest first, and whether it counts.',
  params: byId,
  reply: sessionsReply,
})

export const chooseSessionRoute = jsonRoute({
  method: 'post',
  path: '/api/admin/webinars/{id}/sessions/{sessionId}/choice',
  caller: 'operator',
  summary: 'Leave a session out, take it in, or let the planned time decide. The figures follow at once.',
  params: byId.extend({ sessionId: idSchema }),
  body: z.object({ choice: z.enum([...SESSION_CHOICES, 'auto']) }),
  reply: sessionsReply,
})
