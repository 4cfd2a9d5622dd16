import { z } from '@hono/zod-openapi'
import { chosenContactsSchema } from './contacts'
import { idSchema } from './ids'
import { jsonRoute, pageQuery } from './route'
import { workflowReasonSchema } from './workflows'

/**
 * A member's progress in a webinar's programme. Operators set the first two; the last three follow from registrations
 * and syncs.
 */
export const PROGRAM_STATUSES = ['invited', 'registered', 'attended', 'no_show', 'cancelled'] as const
export const programStatusSchema = z.enum(PROGRAM_STATUSES)
export type ProgramStatus = (typeof PROGRAM_STATUSES)[number]

/** On the way from invited to registered: the provider is called first, and may refuse. */
export const PROGRAM_PROGRESS = ['waiting', 'pending', 'refused'] as const
export type ProgramProgress = (typeof PROGRAM_PROGRESS)[number]

/** Why a member cannot be moved to a status. */
export const MOVE_REFUSALS = ['not_a_member', 'set_by_sync', 'no_way_back', 'there_already', 'under_way'] as const
export type MoveRefusal = (typeof MOVE_REFUSALS)[number]

const countsSchema = z.object({
  invited: z.number(),
  registered: z.number(),
  attended: z.number(),
  no_show: z.number(),
  cancelled: z.number(),
})

export const programMemberSchema = z
  .object({
    contactId: idSchema,
    contactName: z.string(),
    maskedEmail: z.string(),
    /** Of a campaign: the webinar in which this person has come furthest. */
    webinar: z.object({ id: idSchema, title: z.string() }),
    status: programStatusSchema,
    progress: z.enum(PROGRAM_PROGRESS).nullable(),
    /** Why not, where the way to registered ended in a refusal. */
    reason: workflowReasonSchema.nullable(),
    /** Invited by an operator; others came by themselves. */
    isInvited: z.boolean(),
    invitedAt: z.iso.datetime().nullable(),
    registeredAt: z.iso.datetime().nullable(),
  })
  .openapi('ProgramMember')
export type ProgramMember = z.infer<typeof programMemberSchema>

export const listProgramRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/program',
  caller: 'viewer',
  summary:
    'Members of a webinar’s programme, or of all webinars of a campaign (each person once, as far as they have come), masked, with counts of every status.',
  query: z.object({
    ...pageQuery,
    webinarId: idSchema.optional(),
    campaignId: idSchema.optional(),
    status: programStatusSchema.optional(),
    search: z.string().trim().max(128).optional(),
  }),
  reply: z.object({ items: z.array(programMemberSchema), total: z.number(), counts: countsSchema }),
})

export const inviteRoute = jsonRoute({
  method: 'post',
  path: '/api/admin/program/invite',
  caller: 'operator',
  summary:
    'Add chosen contacts as invited to one or more webinars. Who is a member already stays as they are. Nothing is sent, and nothing is asked of the provider.',
  body: z.object({ webinarIds: z.array(idSchema).min(1).max(50), who: chosenContactsSchema }),
  reply: z.object({ invited: z.number(), already: z.number() }),
})

export const moveMembersRoute = jsonRoute({
  method: 'post',
  path: '/api/admin/program/move',
  caller: 'operator',
  summary:
    'Move members of a webinar to a status. Only `registered` can be moved to: the provider is asked first, and the status changes once it has said yes.',
  body: z.object({
    webinarId: idSchema,
    status: programStatusSchema,
    /** Empty: every invited member. */
    contactIds: z.array(idSchema).min(1).max(500).optional(),
  }),
  reply: z.object({
    moved: z.number(),
    refused: z.array(z.object({ reason: z.enum(MOVE_REFUSALS), count: z.number() })),
    /** The log of each member's result. */
    workflowId: idSchema.nullable(),
  }),
})

export const removeMembersRoute = jsonRoute({
  method: 'post',
  path: '/api/admin/program/remove',
  caller: 'operator',
  summary: 'Take invitations back from members who are still only invited.',
  body: z.object({ webinarId: idSchema, contactIds: z.array(idSchema).min(1).max(500) }),
  reply: z.object({ removed: z.number(), kept: z.number() }),
})
