import { z } from '@hono/zod-openapi'
import { basedOn, revisionSchema } from './revision'
import { jsonRoute } from './route'

export const OFFICIAL_ACCOUNT_KINDS = ['verified_service', 'unverified_service', 'subscription'] as const
export type OfficialAccountKind = (typeof OFFICIAL_ACCOUNT_KINDS)[number]

const leaf = {
  /** Limited in bytes: see `menuProblems`. */
  name: z.string().trim(),
  /** `other`: a kind this editor does not make, read back from WeChat and shown only. */
  kind: z.enum(['view', 'mini_program', 'other']),
  /** The page; for a mini-program what old versions of WeChat open instead. */
  url: z.string().default(''),
  /** A page of our mini-program, without leading slash, with its query. */
  pagePath: z.string().default(''),
}
const leafSchema = z.object(leaf)
export const menuButtonSchema = z
  .object({
    ...leaf,
    kind: z.enum(['view', 'mini_program', 'other', 'group']),
    children: z.array(leafSchema).default([]),
  })
  .openapi('MenuButton')
export type MenuButton = z.infer<typeof menuButtonSchema>

export const officialAccountSchema = z
  .object({
    appId: z.string(),
    name: z.string(),
    kind: z.enum(OFFICIAL_ACCOUNT_KINDS),
    /** Why hall and registration cannot use this account; empty when they can. */
    refusal: z.string(),
    hasMiniProgram: z.boolean(),
    push: z.object({
      /** To be entered in WeChat's console. */
      url: z.string(),
      mode: z.enum(['plain', 'compat', 'safe']),
      isConfigured: z.boolean(),
      lastEventAt: z.iso.datetime().nullable(),
      lastEvent: z.string().nullable(),
      waiting: z.number(),
    }),
    followers: z.object({
      following: z.number(),
      newIn7Days: z.number(),
      leftIn7Days: z.number(),
      fromWebinars: z.number(),
    }),
  })
  .openapi('OfficialAccount')
export type OfficialAccountView = z.infer<typeof officialAccountSchema>

export const viewOfficialAccountRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/official-account',
  caller: 'viewer',
  summary: 'The official account tied to this hall: whether it serves, its message push and its followers.',
  reply: officialAccountSchema,
})

export const menuSchema = z
  .object({
    isPublished: z.boolean(),
    buttons: z.array(menuButtonSchema),
    hallUrl: z.string(),
    hallPagePath: z.string(),
    revision: revisionSchema,
  })
  .openapi('OfficialAccountMenu')
export type OfficialAccountMenu = z.infer<typeof menuSchema>

export const viewMenuRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/official-account/menu',
  caller: 'viewer',
  summary: 'The menu as it stands at WeChat now.',
  reply: menuSchema,
})
export const publishMenuRoute = jsonRoute({
  method: 'put',
  path: '/api/admin/official-account/menu',
  caller: 'operator',
  summary:
    'Publish the menu; an empty one removes it. People see it within minutes, at their next opening of the account.',
  body: z.object({ buttons: z.array(menuButtonSchema).max(10), ...basedOn }),
  reply: menuSchema,
})
