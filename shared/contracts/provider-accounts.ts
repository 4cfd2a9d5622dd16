import { z } from '@hono/zod-openapi'
import { idSchema, providerIdSchema } from './ids'
import { jsonRoute } from './route'
import { syncReachSchema } from './sync-switches'

/** Beside the person whose keys they are. */
export const MOST_MORE_USERS = 20

export const providerAccountSchema = z
  .object({
    id: idSchema,
    provider: providerIdSchema,
    name: z.string(),
    /** Enough of the app key to distinguish accounts. */
    maskedKey: z.string(),
    status: z.enum(['connected', 'failing']),
    lastErrorCode: z.string().nullable(),
    lastErrorMessage: z.string().nullable(),
    lastCheckedAt: z.iso.datetime().nullable(),
    usesSubAccounts: z.boolean(),
    /** The callback's state where we set it ourselves. Where a person pastes it: `ours` once its secret is known. */
    callbackState: z.enum(['none', 'ours', 'taken']),
    callbackUrlFound: z.string().nullable(),
    /** The address that receives this account's webhook events. */
    callbackUrl: z.string(),
    /** When the provider last sent a webhook event with a valid signature. */
    callbackSeenAt: z.iso.datetime().nullable(),
    /** Who connected it, at the provider. */
    connectedEmail: z.string().nullable(),
    /** Rights that the connection lacks, in the provider's own names. */
    missingScopes: z.array(z.string()),
    /** The account-wide switches. */
    dataSync: syncReachSchema,
    recordingSync: syncReachSchema,
    /** Named users, who connected it included; 0 where the provider has none. */
    usersCount: z.number(),
    webinarsCount: z.number(),
    createdAt: z.iso.datetime(),
  })
  .openapi('ProviderAccount')
export type ProviderAccount = z.infer<typeof providerAccountSchema>

export const providerUserStateSchema = z.enum(['active', 'inactive', 'pending', 'gone'])

/** A user of the account whose webinars are shown here. */
export const namedUserSchema = z
  .object({
    id: idSchema,
    email: z.string(),
    name: z.string(),
    isConnector: z.boolean(),
    /** `gone`: the provider no longer has them. */
    state: providerUserStateSchema,
    /** Counts while the account's data switch is at `selected`. */
    syncsData: z.boolean(),
    /** What the switch of a webinar that comes in later starts with. */
    syncsNewWebinars: z.boolean(),
    /** Counts while the account's recording switch is at `selected`. */
    syncsRecordings: z.boolean(),
    webinarsCount: z.number(),
    /** Of these, switched off one by one. */
    webinarsOffCount: z.number(),
  })
  .openapi('NamedUser')
export type NamedUser = z.infer<typeof namedUserSchema>

/** Somebody with a login at the provider, to be picked from. */
export const pickableUserSchema = z
  .object({ email: z.string(), name: z.string(), state: z.enum(['active', 'inactive', 'pending']) })
  .openapi('PickableUser')
export type PickableUser = z.infer<typeof pickableUserSchema>

/** The existing connection, and what replacing it would stop. */
export const existingConnectionSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    /** Our operator, while still known. */
    connectedBy: z.string().nullable(),
    connectedEmail: z.string().nullable(),
    connectedAt: z.iso.datetime(),
    dataSync: syncReachSchema,
    recordingSync: syncReachSchema,
    users: z.array(z.object({ email: z.string(), name: z.string() })),
    webinarsCount: z.number(),
    /** Of the people not named any more: shown on with their figures, read no more. */
    stops: z.object({
      users: z.array(z.object({ email: z.string(), name: z.string() })),
      webinars: z.number(),
      upcoming: z.number(),
      /** That register for these webinars, by name. */
      workflows: z.array(z.string()),
    }),
  })
  .openapi('ExistingConnection')
export type ExistingConnection = z.infer<typeof existingConnectionSchema>

const byId = { params: z.object({ id: idSchema }) }
const name = z.string().trim().min(1).max(40)
const email = z.string().trim().max(128)
/** More than may be named, so that too many are refused in words of their own. */
const emails = z.array(email).max(200)

/** Beside these, the provider's own credentials, by the keys of its description. */
const connection = z.looseObject({
  provider: providerIdSchema,
  name,
  /** Where webinars belong to users: the owner of the keys, whom the provider does not name. */
  connectedEmail: email.min(1).optional(),
  /** Up to 20 more, by e-mail. */
  users: emails.default([]),
  dataSync: syncReachSchema.default('all'),
  recordingSync: syncReachSchema.default('none'),
  /** Replace the existing connection of this account. */
  replaces: z.boolean().default(false),
})

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
  summary:
    'Connect an account: the keys are tried at the provider first and saved only when they work. Where webinars belong to users, an account that is connected already answers `already_connected` with what replacing it would stop; `replaces` then does it.',
  body: connection,
  reply: providerAccountSchema,
})

export const tryProviderKeysRoute = jsonRoute({
  method: 'post',
  path: '/api/admin/provider-accounts/{provider}/try',
  caller: 'owner',
  summary:
    'Try credentials before they are saved: who can be named, what rights are missing, what connection stands already.',
  params: z.object({ provider: providerIdSchema }),
  body: z.looseObject({}),
  reply: z.object({
    users: z.array(pickableUserSchema),
    missingScopes: z.array(z.string()),
    existing: existingConnectionSchema.nullable(),
  }),
})

export const updateProviderAccountRoute = jsonRoute({
  method: 'patch',
  path: '/api/admin/provider-accounts/{id}',
  caller: 'owner',
  summary:
    "Rename, or replace credentials (tried before they are saved), by the keys of the provider's description. One that names the account cannot be replaced.",
  ...byId,
  body: z.looseObject({ name: name.optional() }),
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

export const claimCallbackRoute = jsonRoute({
  method: 'post',
  path: '/api/admin/provider-accounts/{id}/callback',
  caller: 'owner',
  summary:
    'Replace the callback address found at the provider by ours. The address it replaces receives no more callbacks.',
  ...byId,
  reply: providerAccountSchema,
})

export const disconnectProviderAccountRoute = jsonRoute({
  method: 'delete',
  path: '/api/admin/provider-accounts/{id}',
  caller: 'owner',
  summary:
    'Disconnect: the secrets are erased; webinars, people and figures stay. Connecting the same account again takes them up.',
  ...byId,
  reply: z.object({ outcome: z.literal('disconnected') }),
})

export const listNamedUsersRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/provider-accounts/{id}/users',
  caller: 'viewer',
  summary: 'The users whose webinars are shown, with their switches.',
  ...byId,
  reply: z.object({ items: z.array(namedUserSchema) }),
})

export const listPickableUsersRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/provider-accounts/{id}/pickable-users',
  caller: 'owner',
  summary: 'Everybody with a login at the provider, asked there now.',
  ...byId,
  reply: z.object({ items: z.array(pickableUserSchema) }),
})

export const nameUsersRoute = jsonRoute({
  method: 'put',
  path: '/api/admin/provider-accounts/{id}/users',
  caller: 'owner',
  summary:
    'Who connected the account and up to 20 more: theirs are the webinars shown here. Webinars of people left out stay with their figures and are read no more.',
  ...byId,
  body: z.object({ connectedEmail: email.min(1), users: emails }),
  reply: z.object({ items: z.array(namedUserSchema) }),
})
