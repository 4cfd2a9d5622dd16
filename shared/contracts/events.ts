import { z } from '@hono/zod-openapi'
import { idSchema } from './ids'
import { webinarStatusSchema } from './webinar'

/** How a registration reached us. */
export const REGISTRATION_SOURCES = ['mini_program', 'h5', 'provider', 'import', 'panel', 'workflow'] as const

const ofWebinar = { webinarId: idSchema }
const ofContact = { contactId: idSchema }
const ofBoth = { ...ofWebinar, ...ofContact }
const code = z.object({ code: z.string() })
/** Names of the columns. */
const fields = z.object({ fields: z.array(z.string()).min(1) })
const merge = z.object({ mergedId: idSchema, reason: z.enum(['wechat_unionid', 'confirmed_phone']) })
const registration = { registrationId: idSchema }

/** What happens in the product, for its other features and later for webhooks and destinations. */
export const domainEventSchema = z.discriminatedUnion('type', [
  z
    .object({
      type: z.literal('registration.created'),
      ...ofBoth,
      payload: z.object({ ...registration, source: z.enum(REGISTRATION_SOURCES) }),
    })
    .describe('A person is registered: new, again after a cancellation, or approved. Dated by the registration.'),
  z
    .object({
      type: z.literal('registration.cancelled'),
      ...ofBoth,
      payload: z.object({ ...registration, cancelledBy: z.enum(['visitor', 'provider']) }),
    })
    .describe('A registration was cancelled by the person, or at the provider.'),
  z
    .object({ type: z.literal('program_member.registered'), ...ofBoth, payload: z.object(registration) })
    .describe('The provider confirmed a person whom an operator moved to the registered: once for each move.'),
  z
    .object({ type: z.literal('contact.merged'), ...ofContact, payload: merge })
    .describe('Two contacts are one person. The named one stays and has the records of both.'),
  z
    .object({ type: z.literal('contact.deleted'), ...ofContact, payload: z.object({}) })
    .describe('An operator deleted the contact; nothing about the person is kept.'),
  z
    .object({ type: z.literal('webinar.created'), ...ofWebinar, payload: code })
    .describe('A webinar that was created here is there at its provider too.'),
  z
    .object({ type: z.literal('webinar.updated'), ...ofWebinar, payload: fields })
    .describe('Anything but the times was changed.'),
  z
    .object({ type: z.literal('webinar.rescheduled'), ...ofWebinar, payload: fields })
    .describe('Start or end was moved; other values may have been changed with them.'),
  z
    .object({
      type: z.literal('webinar.status_changed'),
      ...ofWebinar,
      payload: z.object({ from: webinarStatusSchema, to: webinarStatusSchema }),
    })
    .describe('It began, ended or was opened again at the provider.'),
  z
    .object({ type: z.literal('webinar.deleted'), ...ofWebinar, payload: code })
    .describe('An operator deleted it; its people and figures stay.'),
  z
    .object({
      type: z.literal('recording.became_ready'),
      ...ofWebinar,
      payload: z.object({ topic: z.string(), startedAt: z.iso.datetime(), playUrl: z.url().nullish() }),
    })
    .describe('A recording can be watched at the provider.'),
])

export type DomainEvent = z.infer<typeof domainEventSchema>
export type DomainEventType = DomainEvent['type']

const webinarId = '0d9a1c52-6f0e-4d6a-9a55-1f1f5f0d7a01'
const contactId = '5b3c7e9a-2d41-4f8b-8c1e-9e6a4c2b7d02'
const registrationId = 'a4e2f6b8-1c3d-4e5f-8a9b-0c1d2e3f4a03'

/** One of each, for references and for trying out what receives events. */
export const SAMPLE_EVENTS: { [Type in DomainEventType]: Extract<DomainEvent, { type: Type }> } = {
  'registration.created': {
    type: 'registration.created',
    webinarId,
    contactId,
    payload: { registrationId, source: 'mini_program' },
  },
  'registration.cancelled': {
    type: 'registration.cancelled',
    webinarId,
    contactId,
    payload: { registrationId, cancelledBy: 'visitor' },
  },
  'program_member.registered': { type: 'program_member.registered', webinarId, contactId, payload: { registrationId } },
  'contact.merged': {
    type: 'contact.merged',
    contactId,
    payload: { mergedId: 'c7d8e9f0-3a4b-4c5d-9e6f-7a8b9c0d1e04', reason: 'confirmed_phone' },
  },
  'contact.deleted': { type: 'contact.deleted', contactId, payload: {} },
  'webinar.created': { type: 'webinar.created', webinarId, payload: { code: 'aB3dE6gH' } },
  'webinar.updated': { type: 'webinar.updated', webinarId, payload: { fields: ['title'] } },
  'webinar.rescheduled': { type: 'webinar.rescheduled', webinarId, payload: { fields: ['startsAt', 'endsAt'] } },
  'webinar.status_changed': {
    type: 'webinar.status_changed',
    webinarId,
    payload: { from: 'upcoming', to: 'live' },
  },
  'webinar.deleted': { type: 'webinar.deleted', webinarId, payload: { code: 'aB3dE6gH' } },
  'recording.became_ready': {
    type: 'recording.became_ready',
    webinarId,
    payload: {
      topic: '新品发布会',
      startedAt: '2026-12-01T06:00:00.000Z',
      playUrl: 'https://provider.example/recordings/1',
    },
  },
}
