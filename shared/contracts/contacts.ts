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
    tags: z.array(z.object({ id: idSchema, name: z.string() })),
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
    /** 研讨会 ID: workflows may take from here which webinar to register for. */
    webinarIdField: z.string().nullable(),
    /** `key` names an address in later calls. */
    identities: z.array(
      z.object({
        key: z.string(),
        kind: z.enum(['wechat_openid', 'wechat_unionid', 'phone', 'email']),
        maskedValue: z.string(),
        rank: z.enum(['primary', 'secondary']),
      }),
    ),
    /** Contacts with the same phone or e-mail. Never merged automatically. */
    possibleDuplicates: z.array(z.object({ id: idSchema, name: z.string(), by: z.enum(['phone', 'email']) })),
    /** 授权记录: every giving and withdrawing, the newest first. */
    consents: z.array(consentEntrySchema),
    /** Over the webinars this person watched. */
    averageWatchedPercent: z.number().nullable(),
    /** However the person came to be registered; `link` is empty where the webinar has no promo page. */
    lastRegistered: z
      .object({ id: idSchema, title: z.string(), registeredAt: z.iso.datetime(), link: z.string() })
      .nullable(),
    /** By type, for the timeline's filter. */
    eventCounts: z.partialRecord(z.enum(TIMELINE_EVENT_TYPES), z.number()),
  })
  .openapi('ContactDetail')
export type ContactDetail = z.infer<typeof contactDetailSchema>

const byId = { params: z.object({ id: idSchema }) }

const contactFilter = {
  search: z.string().trim().max(128).optional(),
  source: z.enum(['mini_program', 'official_account', 'provider', 'import', 'panel']).optional(),
  tagId: idSchema.optional(),
}

/**
 * The target of an action: people picked one by one, all contacts of a list's filter, or an automatic group of a
 * webinar.
 */
export const chosenContactsSchema = z.union([
  z.strictObject({ ids: z.array(idSchema).min(1).max(500) }),
  z.strictObject({ filter: z.strictObject(contactFilter) }),
  z.strictObject({
    group: z.strictObject({ webinarId: idSchema, audience: z.enum(['registered', 'watched', 'not_watched']) }),
  }),
])
export type ChosenContacts = z.infer<typeof chosenContactsSchema>

export const listContactsRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/contacts',
  caller: 'viewer',
  summary: 'Contacts, newest first, masked. `search` finds by name, or by a whole phone number or e-mail.',
  query: z.object({ ...pageQuery, ...contactFilter }),
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

export const signOutContactRoute = jsonRoute({
  method: 'post',
  path: '/api/admin/contacts/{id}/sign-out',
  caller: 'operator',
  summary: 'End every session of this visitor, in every browser. Written to the audit log.',
  ...byId,
  reply: z.object({ outcome: z.literal('signed_out') }),
})

export const changeContactRoute = jsonRoute({
  method: 'patch',
  path: '/api/admin/contacts/{id}',
  caller: 'operator',
  summary: 'Change the field from which workflows may take a webinar id.',
  ...byId,
  body: z.object({ webinarIdField: z.string().max(64) }),
  reply: z.object({ webinarIdField: z.string().nullable() }),
})

export const changeContactDetailsRoute = jsonRoute({
  method: 'put',
  path: '/api/admin/contacts/{id}/details',
  caller: 'operator',
  summary:
    'Correct name, phone or e-mail; what is left out stays. A changed phone or e-mail is unconfirmed, whoever else holds it.',
  ...byId,
  body: z.object({
    name: z.string().max(200).optional(),
    phone: z.string().max(100).optional(),
    email: z.string().max(300).optional(),
  }),
  reply: z.object({ outcome: z.enum(['changed', 'unchanged']) }),
})

export const contactDeletionSchema = z
  .object({
    /** What has to be typed: the name, or the beginning of the id. */
    confirm: z.string(),
    registrations: z.number(),
    /** Of these, registrations that exist at the provider and stay there. */
    atProvider: z.number(),
    events: z.number(),
    /** They stay, as views without a person. */
    stays: z.number(),
  })
  .openapi('ContactDeletion')
export type ContactDeletion = z.infer<typeof contactDeletionSchema>

export const viewContactDeletionRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/contacts/{id}/deletion',
  caller: 'operator',
  summary: 'What deleting a contact would take along and leave.',
  ...byId,
  reply: contactDeletionSchema,
})

export const deleteContactRoute = jsonRoute({
  method: 'delete',
  path: '/api/admin/contacts/{id}',
  caller: 'operator',
  summary:
    'Delete a contact for good, with registrations and timeline. No sync makes it again; who registers anew is a new contact.',
  ...byId,
  body: z.object({ confirm: z.string().max(200) }),
  reply: z.object({ outcome: z.literal('deleted') }),
})

const emailChanged = z.object({ outcome: z.literal('changed') })
const byEmail = { params: z.object({ id: idSchema, key: z.string().max(64) }) }

export const addSecondaryEmailRoute = jsonRoute({
  method: 'post',
  path: '/api/admin/contacts/{id}/emails',
  caller: 'operator',
  summary: 'Add a further e-mail of the same person. What a sync brings under it adds nothing.',
  ...byId,
  body: z.object({ email: z.string().trim().min(1).max(254) }),
  reply: emailChanged,
})

export const makeEmailPrimaryRoute = jsonRoute({
  method: 'post',
  path: '/api/admin/contacts/{id}/emails/{key}/primary',
  caller: 'operator',
  summary: 'Make it the primary e-mail; the others become secondary.',
  ...byEmail,
  reply: emailChanged,
})

export const removeSecondaryEmailRoute = jsonRoute({
  method: 'delete',
  path: '/api/admin/contacts/{id}/emails/{key}',
  caller: 'operator',
  summary: 'Take a secondary e-mail off the contact.',
  ...byEmail,
  reply: emailChanged,
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
