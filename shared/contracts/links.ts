import { z } from '@hono/zod-openapi'
import { idSchema, webinarCodeSchema } from './ids'
import { jsonRoute } from './route'

/** Eight characters of `0-9A-Za-z`, as in `/r/<id>` and in a mini-program scene `s=<id>`. */
export const shortLinkIdSchema = z.string().regex(/^[0-9A-Za-z]{8}$/)

/** How a person came, according to the link; resolved on the server, which ignores unknown values. */
export const touchSchema = z
  .object({
    /** Code of a channel of the webinar. */
    channel: z.string().max(64).optional(),
    /** Code of a channel of the hall, where the person came by the hall. */
    hallChannel: z.string().max(64).optional(),
    /** Somebody's own share link. */
    share: z.string().max(64).optional(),
  })
  .openapi('Touch')
export type Touch = z.infer<typeof touchSchema>

export const linkTargetSchema = z
  .object({ webinarCode: webinarCodeSchema.nullable(), channel: z.string().nullable(), isShare: z.boolean() })
  .openapi('LinkTarget')
export type LinkTarget = z.infer<typeof linkTargetSchema>

export const resolveLinkRoute = jsonRoute({
  method: 'get',
  path: '/api/visitor/links/{id}',
  caller: 'anyone',
  summary: 'Where a mini-program code or short link leads: a webinar (or the hall), by which channel.',
  params: z.object({ id: shortLinkIdSchema }),
  reply: linkTargetSchema,
})

export const countVisitRoute = jsonRoute({
  method: 'post',
  path: '/api/visitor/visits',
  caller: 'anyone',
  summary: 'Count that a channel’s link was opened: once a day for each browser that has an id issued by us.',
  body: z.object({
    /** Without one, a channel of the hall. */
    webinarCode: webinarCodeSchema.optional(),
    channel: z.string().min(1).max(64),
    /** The id that this browser or mini-program was given. */
    browser: z
      .string()
      .regex(/^[0-9A-Za-z_-]{16,40}$/)
      .optional(),
  }),
  reply: z.object({
    counted: z.boolean(),
    /** The id sent is none of ours, or there was none: a new one, to be kept and sent again. */
    issued: z.string().optional(),
  }),
})

export const shareSchema = z
  .object({
    id: shortLinkIdSchema,
    shortLink: z.string(),
    sharerName: z.string(),
    /** The mini-program code as a data address; empty when it was not requested. */
    miniProgramCode: z.string(),
  })
  .openapi('Share')
export type Share = z.infer<typeof shareSchema>

export const openShareRoute = jsonRoute({
  method: 'post',
  path: '/api/visitor/webinars/{code}/shares',
  caller: 'visitor',
  summary:
    'The person’s own link to a webinar; whoever registers through it is credited to them. Asking again gives the same.',
  params: z.object({ code: webinarCodeSchema }),
  body: z.object({ withMiniProgramCode: z.boolean().default(false) }),
  reply: shareSchema,
})

export const linkSetSchema = z
  .object({
    h5: z.string(),
    short: z.string(),
    shortLinkId: shortLinkIdSchema,
    /** Whether a mini-program is configured, so that its code can be requested. */
    hasMiniProgram: z.boolean(),
    /** Content of the official account's code: who scans it follows, and gets the card that leads on. Empty where there is none. */
    officialAccountCode: z.string(),
    /** The webinar's or company's own logo for the middle of a QR code; empty without one. */
    logoUrl: z.string(),
  })
  .openapi('LinkSet')
export type LinkSet = z.infer<typeof linkSetSchema>

export const viewLinksRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/links',
  caller: 'viewer',
  summary: 'Every way into a webinar, or into the hall when none is named, for one channel or none.',
  query: z.object({ webinarId: idSchema.optional(), channelId: idSchema.optional() }),
  reply: linkSetSchema,
})

export const inviterSchema = z
  .object({ contactId: idSchema, name: z.string(), invited: z.number(), watched: z.number() })
  .openapi('Inviter')
export type Inviter = z.infer<typeof inviterSchema>

export const listInvitersRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/webinars/{id}/inviters',
  caller: 'viewer',
  summary:
    'Who brought whom: the 50 people through whose link or poster most registered, with how many of those watched.',
  params: z.object({ id: idSchema }),
  reply: z.object({ items: z.array(inviterSchema), total: z.number() }),
})
