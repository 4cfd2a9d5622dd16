import { z } from '@hono/zod-openapi'
import { chosenContactsSchema } from './contacts'
import { idSchema, providerIdSchema } from './ids'
import { PROVIDER_REGISTRATION_ERRORS } from './provider-registration'
import { jsonRoute, pageQuery } from './route'

/** What makes a contact enter; `manual` workflows were one act of an operator and are over. */
export const workflowTriggerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('form'), formId: idSchema }),
  /** `not_watched` counts once the webinar has ended. */
  z.object({
    kind: z.literal('group'),
    webinarId: idSchema,
    audience: z.enum(['registered', 'watched', 'not_watched']),
  }),
  z.object({ kind: z.literal('tag'), tagId: idSchema }),
])
export type WorkflowTrigger = z.infer<typeof workflowTriggerSchema>

/** Into which webinar: one for all, by its id as people type it; or each contact's own, from a field of the contact or an answer. */
export const workflowTargetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('webinar'), typedId: z.string().trim().min(1).max(64) }),
  z.object({ kind: z.literal('contact_field') }),
  z.object({ kind: z.literal('answer'), formId: idSchema, key: z.string().min(1).max(64) }),
])
export type WorkflowTarget = z.infer<typeof workflowTargetSchema>

/** Why a contact was not registered; each has a sentence in `shared/text/workflow-reasons.ts`. */
export const WORKFLOW_REASONS = [
  ...PROVIDER_REGISTRATION_ERRORS,
  'id_missing',
  'id_malformed',
  /** No connected account has a webinar of this id. A meeting's id is one of these. */
  'id_unknown',
  'webinar_ended',
  /** People register on the provider's own page for this one. */
  'provider_page',
  'contact_gone',
  /** The person cancelled this registration themselves. */
  'cancelled_before',
] as const
export type WorkflowReason = (typeof WORKFLOW_REASONS)[number]
export const workflowReasonSchema = z.enum(WORKFLOW_REASONS)

/** `waiting`: in the queue here, or at the provider. `already`: was registered before. */
export const ENTRY_OUTCOMES = ['waiting', 'done', 'already', 'refused'] as const
export type EntryOutcome = (typeof ENTRY_OUTCOMES)[number]

const webinarSchema = z.object({
  id: idSchema,
  title: z.string(),
  externalId: z.string().nullable(),
  startsAt: z.iso.datetime(),
  provider: providerIdSchema,
})

export const workflowSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    trigger: z.union([workflowTriggerSchema, z.object({ kind: z.literal('manual') })]),
    /** The trigger's present name; empty where it was deleted, and then nobody enters any more. */
    triggerName: z.string(),
    target: workflowTargetSchema,
    /** Where the target is one webinar. */
    webinar: webinarSchema.nullable(),
    isOn: z.boolean(),
    counts: z.object({ waiting: z.number(), done: z.number(), already: z.number(), refused: z.number() }),
    createdBy: z.string().nullable(),
    createdAt: z.iso.datetime(),
  })
  .openapi('Workflow')
export type Workflow = z.infer<typeof workflowSchema>

export const workflowEntrySchema = z
  .object({
    id: z.number(),
    contactId: idSchema,
    contactName: z.string(),
    maskedEmail: z.string(),
    outcome: z.enum(ENTRY_OUTCOMES),
    reason: workflowReasonSchema.nullable(),
    /** The provider's own words. */
    words: z.string().nullable(),
    webinar: z.object({ id: idSchema, title: z.string() }).nullable(),
    /** As it stood in the contact's field, where the id came from there. */
    typedId: z.string().nullable(),
    enteredAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
  })
  .openapi('WorkflowEntry')
export type WorkflowEntry = z.infer<typeof workflowEntrySchema>

const byId = { params: z.object({ id: idSchema }) }
const nameSchema = z.string().trim().min(1).max(40)

export const listWorkflowsRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/workflows',
  caller: 'viewer',
  summary: 'Workflows, the newest first; those made by hand apart.',
  query: z.object({ ...pageQuery, manual: z.enum(['true', 'false']).default('false') }),
  reply: z.object({ items: z.array(workflowSchema), total: z.number() }),
})

export const viewWorkflowRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/workflows/{id}',
  caller: 'viewer',
  summary: 'One workflow, with how many contacts meet its condition already and have not entered.',
  ...byId,
  reply: workflowSchema.extend({ presentCount: z.number() }),
})

export const listWorkflowEntriesRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/workflows/{id}/entries',
  caller: 'viewer',
  summary: 'Its log: contact by contact with what became of it, masked, the newest first.',
  ...byId,
  query: z.object({ ...pageQuery, outcome: z.enum(ENTRY_OUTCOMES).optional() }),
  reply: z.object({ items: z.array(workflowEntrySchema), total: z.number() }),
})

export const findTargetRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/workflows/target',
  caller: 'viewer',
  summary:
    'The webinar behind an id as people type it, with spaces and dashes, and what stands in the way of registering for it.',
  query: z.object({ typedId: z.string().trim().min(1).max(64) }),
  reply: z.object({ typedId: z.string(), webinar: webinarSchema.nullable(), reason: workflowReasonSchema.nullable() }),
})

export const createWorkflowRoute = jsonRoute({
  method: 'post',
  path: '/api/admin/workflows',
  caller: 'operator',
  summary: 'A new workflow, switched off. A typed id that is no webinar of a connected account is refused by name.',
  body: z.object({ name: nameSchema, trigger: workflowTriggerSchema, target: workflowTargetSchema }),
  reply: workflowSchema,
})

export const renameWorkflowRoute = jsonRoute({
  method: 'patch',
  path: '/api/admin/workflows/{id}',
  caller: 'operator',
  summary: 'Rename a workflow.',
  ...byId,
  body: z.object({ name: nameSchema }),
  reply: workflowSchema,
})

export const switchWorkflowRoute = jsonRoute({
  method: 'post',
  path: '/api/admin/workflows/{id}/switch',
  caller: 'operator',
  summary:
    'Switch it on, with or without those who meet its condition already; or pause it: who meets it meanwhile does not enter.',
  ...byId,
  body: z.object({ isOn: z.boolean(), withPresent: z.boolean().default(false) }),
  reply: workflowSchema,
})

export const retryWorkflowRoute = jsonRoute({
  method: 'post',
  path: '/api/admin/workflows/{id}/retry',
  caller: 'operator',
  summary: 'Try refused entries once more: those named, or all of them.',
  ...byId,
  body: z.object({ entryIds: z.array(z.number().int()).min(1).max(500).optional() }),
  reply: z.object({ retried: z.number() }),
})

export const deleteWorkflowRoute = jsonRoute({
  method: 'delete',
  path: '/api/admin/workflows/{id}',
  caller: 'operator',
  summary: 'Delete a workflow with its log. Registrations it made stay.',
  ...byId,
  reply: z.object({ outcome: z.literal('deleted') }),
})

export const addByHandRoute = jsonRoute({
  method: 'post',
  path: '/api/admin/workflows/by-hand',
  caller: 'operator',
  summary:
    'Register chosen contacts for a webinar now; what becomes of each is in the log of the workflow that is answered.',
  body: z.object({ who: chosenContactsSchema, typedId: z.string().trim().min(1).max(64) }),
  reply: z.object({ id: idSchema, entered: z.number() }),
})
