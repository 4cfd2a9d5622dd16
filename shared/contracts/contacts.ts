import { z } from '@hono/zod-openapi'
import { consentEntrySchema } from './consents'
import { idSchema } from './ids'
import { jsonRoute, pageQuery } from './route'
import { TIMELINE_EVENT_TYPES, timelineEventSchema } from './timeline'

export const contactRowSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    maskedPhone: z.string(),
    maskedEmail: z.string(),
    hasWechat: z.boolean(),
    source: z.enum(['mini_program', 'official_account', 'provider', 'import', 'panel']),
    registeredTotal: z.number(),
    watchedTotal: z.number(),
    lastEventAt: z.iso.datetime().nullable(),
    createdAt: z.iso.datetime(),
  })
  .openapi('ContactRow')
export type ContactRow = z.infer<typeof contactRowSchema>

export const contactDetailSchema = contactRowSchema
  .extend({
    phoneConfirmed: z.boolean(),
    emailConfirmed: z.boolean(),
    company: z.string().nullable(),
    country: z.string().nullable(),
    identities: z.array(z.object({ kind: z.enum(['wechat_openid', 'wechat_unionid', 'phone', 'email']), maskedValue: z.string(), rank: z.enum(['primary', 'secondary']) })),
    /** Contacts that hold the same phone or e-mail. Never joined by themselves. */
    possibleDuplicates: z.array(z.object({ id: idSchema, name: z.string(), by: z.enum(['phone', 'email']) })),
    /** 授权记录: every giving and withdrawing, the newest first. */
    consents: z.array(consentEntrySchema),
    averageWatchedPercent: z.number().nullable(),
    /** By type, for the timeline's filter. */
    eventCounts: z.partialRecord(z.enum(TIMELINE_EVENT_TYPES), z.number()),
  })
  .openapi('ContactDetail')
export type ContactDetail = z.infer<typeof contactDetailSchema>

const byId = { params: z.object({ id: idSchema }) }

export const listContactsRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/contacts',
  caller: 'viewer',
  summary: 'Contacts, newest first, masked. `search` finds by name, or by a whole phone number or e-mail.',
  query: z.object({ ...pageQuery, search: z.string().trim().max(128).optional(), source: z.enum(['mini_program', 'official_account', 'provider', 'import', 'panel']).optional() }),
  reply: z.object({ items: z.array(contactRowSchema), total: z.number() }),
})

export const viewContactRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/contacts/{id}',
  caller: 'viewer',
  summary: 'One contact, masked.',
  ...byId,
  reply: contactDetailSchema,
})

export const revealContactRoute = jsonRoute({
  method: 'post',
  path: '/api/admin/contacts/{id}/reveal',
  caller: 'operator',
  summary: 'Phone and e-mail in full. Who looked is written to the audit log.',
  ...byId,
  reply: z.object({ phone: z.string().nullable(), email: z.string().nullable() }),
})

export const viewTimelineRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/contacts/{id}/timeline',
  caller: 'viewer',
  summary: 'What the contact did, newest first, 50 at a time.',
  ...byId,
  query: z.object({
    /** Comma-separated event types. */
    types: z.string().max(200).optional(),
    webinarId: idSchema.optional(),
    /** `next` of the answer before. */
    after: z.string().max(64).optional(),
  }),
  reply: z.object({ items: z.array(timelineEventSchema), next: z.string().nullable() }),
})
