import { z } from '@hono/zod-openapi'
import { idSchema } from './ids'
import { jsonRoute } from './route'

/**
 * `contact`: a person with such an address becomes no contact. `host`, `host_recordings`: the webinars, or only the
 * recordings, of such hosts are not synced.
 */
export const EXCLUSION_KINDS = ['contact', 'host', 'host_recordings'] as const
export type ExclusionKind = (typeof EXCLUSION_KINDS)[number]
const kindSchema = z.enum(EXCLUSION_KINDS)

/** Why somebody's e-mail is left out of a sync. */
export const EXCLUSION_REASONS = ['account_user', 'domain', 'invalid', 'secondary', 'deleted'] as const
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number]

export const excludedDomainSchema = z
  .object({
    id: idSchema,
    kind: kindSchema,
    domain: z.string(),
    /** Of those here already: people of this domain, or webinars of its hosts. */
    concerns: z.number(),
    createdAt: z.iso.datetime(),
  })
  .openapi('ExcludedDomain')
export type ExcludedDomain = z.infer<typeof excludedDomainSchema>

export const accountUserSchema = z
  .object({
    email: z.string(),
    name: z.string(),
    /** `panel`: may use this panel. Else the provider account they have a login at. */
    why: z.array(z.object({ kind: z.enum(['panel', 'provider']), accountName: z.string() })),
    /** Somebody of this address is a contact already: stays, and gets nothing more from a sync. */
    isContact: z.boolean(),
  })
  .openapi('AccountUser')
export type AccountUser = z.infer<typeof accountUserSchema>

export const viewExclusionsRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/sync-exclusions',
  caller: 'viewer',
  summary: 'Domains that a sync leaves out, and how many deleted contacts are remembered by hash.',
  reply: z.object({
    domains: z.array(excludedDomainSchema),
    forgottenAddresses: z.number(),
    secondaryAddresses: z.number(),
  }),
})

export const listAccountUsersRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/sync-exclusions/account-users',
  caller: 'viewer',
  summary:
    'People who never become contacts because they have access to the panel or a login at the provider; at most 500.',
  query: z.object({ search: z.string().trim().max(128).optional() }),
  reply: z.object({ items: z.array(accountUserSchema), total: z.number() }),
})

export const previewExclusionRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/sync-exclusions/preview',
  caller: 'viewer',
  summary: 'What a domain would concern if it were excluded: contacts here, or webinars of its hosts. Changes nothing.',
  query: z.object({ kind: kindSchema, domain: z.string().trim().min(1).max(300) }),
  reply: z.object({
    domain: z.string(),
    concerns: z.number(),
    /** One on the list that covers it already. */ coveredBy: z.string().nullable(),
  }),
})

export const addExclusionRoute = jsonRoute({
  method: 'post',
  path: '/api/admin/sync-exclusions',
  caller: 'operator',
  summary: 'Exclude a domain and its sub-domains from now on. What is here already stays.',
  body: z.object({ kind: kindSchema, domain: z.string().trim().min(1).max(300) }),
  reply: excludedDomainSchema,
})

export const removeExclusionRoute = jsonRoute({
  method: 'delete',
  path: '/api/admin/sync-exclusions/{id}',
  caller: 'operator',
  summary: 'Exclude it no longer: the next sync brings what it had left out.',
  params: z.object({ id: idSchema }),
  reply: z.object({ outcome: z.literal('removed') }),
})
