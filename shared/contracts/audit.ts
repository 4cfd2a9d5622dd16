import { z } from '@hono/zod-openapi'
import { jsonRoute } from './route'

/** More would be no table for a person any more; narrow the period instead. */
export const AUDIT_EXPORT_MOST = 10_000

export const auditEntrySchema = z
  .object({
    id: z.number(),
    occurredAt: z.iso.datetime(),
    /** Null where the product itself acted, or its installer. */
    operator: z.object({ id: z.string(), name: z.string() }).nullable(),
    action: z.string(),
    subjectType: z.string(),
    subjectId: z.string(),
    /** The subject's present name; empty when it has no name or was deleted. */
    subjectName: z.string(),
    /** By field; only what differs, and never a secret. */
    changes: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
    requestId: z.string().nullable(),
  })
  .openapi('AuditEntry')
export type AuditEntryView = z.infer<typeof auditEntrySchema>

const filter = {
  operatorId: z.string().max(64).optional(),
  subjectType: z.string().max(40).optional(),
  subjectId: z.string().max(64).optional(),
  from: z.iso.datetime({ offset: true }).optional(),
  until: z.iso.datetime({ offset: true }).optional(),
}

export const listAuditRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/audit',
  caller: 'owner',
  summary: 'What operators changed, newest first, 50 at a time. `until` is not included.',
  query: z.object({
    ...filter,
    /** `next` of the answer before. */ after: z.coerce.number().int().positive().optional(),
  }),
  reply: z.object({ items: z.array(auditEntrySchema), next: z.string().nullable() }),
})

export const viewAuditChoicesRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/audit/choices',
  caller: 'owner',
  summary: 'The people and kinds of things that occur in the log.',
  reply: z.object({
    operators: z.array(z.object({ id: z.string(), name: z.string() })),
    subjectTypes: z.array(z.string()),
  }),
})

export const exportAuditRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/audit/export',
  caller: 'owner',
  summary:
    'The filtered log as CSV (UTF-8 with byte order mark), at most 10,000 entries. Who exported is written to the log itself.',
  query: z.object(filter),
  reply: z.object({ fileName: z.string(), csv: z.string(), rows: z.number() }),
})
