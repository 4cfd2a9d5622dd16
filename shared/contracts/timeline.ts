import { z } from '@hono/zod-openapi'
import { EVENT_KINDS } from './event-kinds'

/** `registered` is written at once, all others by a sync or an import. `replay_watched` happens once per contact and webinar. */
export const TIMELINE_EVENT_TYPES = [
  'registered',
  'registration_cancelled',
  'watched',
  'replay_watched',
  ...EVENT_KINDS,
  'followed',
  'unfollowed',
] as const
export type TimelineEventType = (typeof TIMELINE_EVENT_TYPES)[number]

export const timelineEventSchema = z
  .object({
    id: z.number(),
    type: z.enum(TIMELINE_EVENT_TYPES),
    occurredAt: z.iso.datetime(),
    webinar: z
      .object({
        id: z.string(),
        code: z.string(),
        title: z.string(),
        /** Its start was moved after people had registered. */ isAttendanceUnreliable: z.boolean(),
      })
      .nullable(),
    /** `watched`: joinedAt, leftAt, minutes, stays. `chat`: text. `questionnaire`: answers. `prize`: prize. */
    detail: z.record(z.string(), z.unknown()),
  })
  .openapi('TimelineEvent')
export type TimelineEvent = z.infer<typeof timelineEventSchema>
