import { z } from '@hono/zod-openapi'
import { idSchema, providerIdSchema } from './ids'
import { jsonRoute } from './route'

export const providerAccountSchema = z
  .object({
    id: idSchema,
    provider: providerIdSchema,
    name: z.string(),
    /** Enough of the app key to tell accounts apart. */
    maskedKey: z.string(),
    status: z.enum(['connected', 'failing']),
    lastErrorCode: z.string().nullable(),
    lastErrorMessage: z.string().nullable(),
    lastCheckedAt: z.iso.datetime().nullable(),
    usesSubAccounts: z.boolean(),
    callbackState: z.enum(['none', 'ours', 'taken']),
    callbackUrlFound: z.string().nullable(),
    webinarsCount: z.number(),
    createdAt: z.iso.datetime(),
  })
  .openapi('ProviderAccount')
export type ProviderAccount = z.infer<typeof providerAccountSchema>

const byId = { params: z.object({ id: idSchema }) }

export const listProviderAccountsRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/provider-accounts',
  caller: 'viewer',
  summary: 'Connected accounts. Secrets are never in it.',
  reply: z.object({ items: z.array(providerAccountSchema) }),
})

export const connectProviderAccountRoute = jsonRoute({
  method: 'post',
  path: '/api/admin/provider-accounts',
  caller: 'owner',
  summary: 'Connect an account: the keys are tried at the provider first and saved only when they work.',
  body: z.object({
    provider: z.literal('vhall'),
    name: z.string().trim().min(1).max(40),
    appKey: z.string().trim().min(4).max(128),
    secretKey: z.string().trim().min(4).max(256),
  }),
  reply: providerAccountSchema,
})

export const updateProviderAccountRoute = jsonRoute({
  method: 'patch',
  path: '/api/admin/provider-accounts/{id}',
  caller: 'owner',
  summary: 'Rename, or replace the secret (tried before it is saved).',
  ...byId,
  body: z.object({ name: z.string().trim().min(1).max(40).optional(), secretKey: z.string().trim().min(4).max(256).optional() }),
  reply: providerAccountSchema,
})

export const checkProviderAccountRoute = jsonRoute({
  method: 'post',
  path: '/api/admin/provider-accounts/{id}/check',
  caller: 'operator',
  summary: 'Try the keys now and say what the provider answers.',
  ...byId,
  reply: providerAccountSchema,
})

export const takeCallbackRoute = jsonRoute({
  method: 'post',
  path: '/api/admin/provider-accounts/{id}/callback',
  caller: 'owner',
  summary: 'Replace the callback address found at the provider by ours. The old receiver stops getting news.',
  ...byId,
  reply: providerAccountSchema,
})

export const disconnectProviderAccountRoute = jsonRoute({
  method: 'delete',
  path: '/api/admin/provider-accounts/{id}',
  caller: 'owner',
  summary: 'Disconnect: the secrets are erased; webinars, people and figures stay. Connecting the same account again takes them up.',
  ...byId,
  reply: z.object({ outcome: z.literal('disconnected') }),
})
