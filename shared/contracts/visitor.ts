import { z } from '@hono/zod-openapi'
import { consentGivenSchema, consentShownSchema } from './consents'
import { providerIdSchema, webinarCodeSchema } from './ids'
import { touchSchema } from './links'
import { providerRegistrationErrorSchema } from './provider-registration'
import { registrationFormSchema, REQUIRED_FIELD_KEYS } from './registration-form'
import { jsonRoute } from './route'
import { watchModeSchema, webinarModeSchema, webinarStatusSchema } from './webinar'

export const HALL_PAGE_SIZE = 20

const card = {
  code: webinarCodeSchema,
  title: z.string(),
  hostName: z.string(),
  status: webinarStatusSchema,
  mode: webinarModeSchema,
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  hasReplay: z.boolean(),
  /** Empty when the webinar has no cover; the page draws one from the title. */
  coverUrl: z.string(),
  registeredCount: z.number(),
  viewCount: z.number(),
  folderId: z.string().nullable(),
}
export const hallCardSchema = z.object(card).openapi('HallCard')
export type HallCard = z.infer<typeof hallCardSchema>

export const hallViewSchema = z
  .object({
    /** Empty while the company has not named its hall: each page then shows a name in its reader's language. */
    title: z.string(),
    subtitle: z.string(),
    share: z.object({ title: z.string(), imageUrl: z.string() }),
    /** Server time: countdowns run on it, so that a wrong phone clock shows no wrong one. */
    now: z.iso.datetime(),
    carousel: z.array(hallCardSchema),
    counts: z.object({ all: z.number(), live: z.number(), upcoming: z.number(), ended: z.number() }),
    folders: z.array(z.object({ id: z.string(), parentId: z.string().nullable(), name: z.string() })),
    items: z.array(hallCardSchema),
    page: z.number(),
    hasMore: z.boolean(),
  })
  .openapi('HallView')
export type HallView = z.infer<typeof hallViewSchema>

export const viewHallRoute = jsonRoute({
  method: 'get',
  path: '/api/visitor/hall',
  caller: 'anyone',
  summary:
    'The hall: carousel, counts and a page of listed webinars; live first, upcoming by start, ended by end. At most one second old.',
  query: z.object({
    status: webinarStatusSchema.optional(),
    folder: z.uuid().optional(),
    /** In title and host; counts are under it too. */
    search: z.string().trim().max(64).optional(),
    page: z.coerce.number().int().min(1).max(500).default(1),
  }),
  reply: hallViewSchema,
})

export const promoPageSchema = z
  .object({
    ...card,
    intro: z.string(),
    /** Sanitised HTML. */
    promoContent: z.string(),
    promoCoverUrl: z.string(),
    logoUrl: z.string(),
    usesLiveLink: z.boolean(),
    provider: providerIdSchema,
    /** Where people register: here, only on the provider's page because it requires more fields, or nowhere. */
    registersAt: z.enum(['here', 'provider_page', 'closed']),
    /** The provider's own page, where that is where to register (and, with the live link off, to watch). */
    providerUrl: z.string().nullable(),
    watchMode: watchModeSchema,
    isListed: z.boolean(),
    now: z.iso.datetime(),
  })
  .openapi('PromoPage')
export type PromoPage = z.infer<typeof promoPageSchema>

const codeParams = z.object({ code: webinarCodeSchema })

export const viewWebinarRoute = jsonRoute({
  method: 'get',
  path: '/api/visitor/webinars/{code}',
  caller: 'anyone',
  summary: 'The promo page of a webinar, listed or not. At most one second old; poll it to see the state change.',
  params: codeParams,
  reply: promoPageSchema,
})

/**
 * The state of a registration at a provider that keeps its own list of people; null where it accepts our registrations.
 */
export const atProviderSchema = z
  .object({
    state: z.enum(['queued', 'done', 'failed']),
    reason: providerRegistrationErrorSchema.nullable(),
    /** A budget there is used up: it continues by itself then. */
    nextTryAt: z.iso.datetime().nullable(),
  })
  .openapi('AtProvider')
export type AtProvider = z.infer<typeof atProviderSchema>

export const myWebinarSchema = z
  .object({
    registration: z.enum(['none', 'registered', 'pending', 'cancelled']),
    atProvider: atProviderSchema.nullable(),
    /** Whether one tap registers this person. */ registersInOneTap: z.boolean(),
    /** This person has to follow the official account before anything else. */ mustFollow: z.boolean(),
  })
  .openapi('MyWebinar')
export type MyWebinar = z.infer<typeof myWebinarSchema>

export const viewMyWebinarRoute = jsonRoute({
  method: 'get',
  path: '/api/visitor/webinars/{code}/me',
  caller: 'visitor',
  summary: 'What this webinar is to the person asking.',
  params: codeParams,
  reply: myWebinarSchema,
})

/** What was replaced since the visitor's form was shown: the questions, or the text they agree to. */
export const FORM_CHANGES = ['form', 'consent'] as const
export type FormChange = (typeof FORM_CHANGES)[number]

/** `ask`: show the form, filled with what is known; send it again with answers. */
export const registerReplySchema = z
  .discriminatedUnion('outcome', [
    z.object({ outcome: z.literal('registered') }),
    z.object({ outcome: z.literal('already_registered') }),
    z.object({
      outcome: z.literal('ask'),
      form: registrationFormSchema,
      missing: z.array(z.enum(REQUIRED_FIELD_KEYS)),
      known: z.object({ name: z.string(), phone: z.string(), email: z.string() }),
      /** The phone on record that is proved already; empty when none is. */
      confirmedPhone: z.string(),
      /** To be agreed to before anything is sent; null when it was already. */
      consent: consentShownSchema.nullable(),
      /** Why the form is shown again: nothing sent was stored, and consent was not recorded. */
      changed: z.array(z.enum(FORM_CHANGES)).optional(),
      /** Distinguishes the drafts of different people on one device, and contains nothing else. */
      draftOwner: z.string().default(''),
    }),
    z.object({ outcome: z.literal('use_provider_page'), url: z.string() }),
    /** Ask `viewFollowGateRoute` how. */
    z.object({ outcome: z.literal('follow') }),
  ])
  .openapi('RegisterReply')
export type RegisterReply = z.infer<typeof registerReplySchema>

export const registerRoute = jsonRoute({
  method: 'post',
  path: '/api/visitor/webinars/{code}/registrations',
  caller: 'session',
  summary:
    'Register the person asking. Decided at each tap: all three on record is one tap, else the form. Calling again changes nothing.',
  params: codeParams,
  body: z.object({
    answers: z
      .record(z.string().max(32), z.union([z.string().max(4000), z.array(z.string().max(40)).max(50)]))
      .optional(),
    /** The form that was answered: where it has changed since, the changed questions are shown again. */
    form: z.object({ id: z.string().max(64), version: z.number().int() }).optional(),
    touch: touchSchema.optional(),
    consent: consentGivenSchema.optional(),
  }),
  reply: registerReplySchema,
})

export const followGateSchema = z
  .object({
    isFollowing: z.boolean(),
    accountName: z.string(),
    /** The official account's QR code as `data:` image; empty when following. */
    qrImage: z.string(),
  })
  .openapi('FollowGate')
export type FollowGate = z.infer<typeof followGateSchema>

export const viewFollowGateRoute = jsonRoute({
  method: 'get',
  path: '/api/visitor/webinars/{code}/follow',
  caller: 'visitor',
  summary:
    'How to follow the official account for this webinar. WeChat is asked; while the code is shown, poll `/me` instead.',
  params: codeParams,
  query: z.object({
    channel: z
      .string()
      .regex(/^[a-z0-9_-]{1,32}$/)
      .optional(),
  }),
  reply: followGateSchema,
})

export const cancelRegistrationRoute = jsonRoute({
  method: 'delete',
  path: '/api/visitor/webinars/{code}/registrations',
  caller: 'visitor',
  summary: 'Cancel; the person may register again later.',
  params: codeParams,
  reply: z.object({ outcome: z.enum(['cancelled', 'not_registered']) }),
})

export const watchReplySchema = z
  .discriminatedUnion('outcome', [
    z.object({ outcome: z.literal('watch'), url: z.string(), watchMode: watchModeSchema }),
    /** `pending`: the host has yet to approve this person. */
    z.object({ outcome: z.enum(['follow', 'register_first', 'pending', 'not_started', 'no_replay']) }),
    /** Registered here and not at the provider yet, whose personal link is the way in. */
    z.object({ outcome: z.literal('at_provider'), provider: providerIdSchema, atProvider: atProviderSchema }),
    /** Live link off: everybody watches on the provider's own page. */
    z.object({ outcome: z.literal('use_provider_page'), url: z.string() }),
  ])
  .openapi('WatchReply')
export type WatchReply = z.infer<typeof watchReplySchema>

export const watchRoute = jsonRoute({
  method: 'post',
  path: '/api/visitor/webinars/{code}/watch',
  caller: 'visitor',
  summary: 'The personal way into the live room or replay. Do not keep it: it is valid for some hours.',
  params: codeParams,
  body: z.object({ what: z.enum(['live', 'replay']) }),
  reply: watchReplySchema,
})

export const visitorSelfSchema = z
  .object({ name: z.string(), maskedPhone: z.string(), maskedEmail: z.string(), registrationsTotal: z.number() })
  .openapi('VisitorSelf')
export type VisitorSelf = z.infer<typeof visitorSelfSchema>

export const viewSelfRoute = jsonRoute({
  method: 'get',
  path: '/api/visitor/me',
  caller: 'visitor',
  summary: 'The person asking, masked.',
  reply: visitorSelfSchema,
})

export const signOutRoute = jsonRoute({
  method: 'post',
  path: '/api/visitor/sign-out',
  caller: 'visitor',
  summary: 'End every session of the person asking, in every browser. The mini-program signs in again by itself.',
  reply: z.object({ outcome: z.literal('signed_out') }),
})

export const myRegistrationSchema = z
  .object({
    ...card,
    provider: providerIdSchema,
    registration: z.enum(['registered', 'pending', 'cancelled']),
    atProvider: atProviderSchema.nullable(),
    registeredAt: z.iso.datetime(),
    hasWatched: z.boolean(),
    /** Off: registering and watching happen on the provider's own page. */
    usesLiveLink: z.boolean(),
    /** What was registered on the provider's page is cancelled there. */
    mayCancel: z.boolean(),
  })
  .openapi('MyRegistration')
export type MyRegistration = z.infer<typeof myRegistrationSchema>

export const listMyRegistrationsRoute = jsonRoute({
  method: 'get',
  path: '/api/visitor/me/registrations',
  caller: 'visitor',
  summary: 'My registrations by state of their webinar; cancelled ones last.',
  query: z.object({ status: webinarStatusSchema.optional(), page: z.coerce.number().int().min(1).max(500).default(1) }),
  reply: z.object({
    now: z.iso.datetime(),
    counts: z.object({ upcoming: z.number(), live: z.number(), ended: z.number() }),
    items: z.array(myRegistrationSchema),
    page: z.number(),
    hasMore: z.boolean(),
  }),
})

/** Where the mini-program is not tied to the CloudBase environment: `wx.login`'s code for a session token. */
export const signInMiniProgramRoute = jsonRoute({
  method: 'post',
  path: '/api/visitor/session',
  caller: 'anyone',
  summary: 'Exchange a wx.login code (single use, five minutes) for a session; send it as `Authorization: Bearer`.',
  body: z.object({ code: z.string().min(1).max(200) }),
  reply: z.object({ token: z.string(), expiresAt: z.iso.datetime() }),
})

export const confirmWechatPhoneRoute = jsonRoute({
  method: 'post',
  path: '/api/visitor/phone',
  caller: 'visitor',
  summary:
    'Take the phone number WeChat vouches for: the code of a tap on its button (single use, five minutes). The number is confirmed, and fills the form.',
  body: z.object({ code: z.string().min(1).max(200), consent: consentGivenSchema.optional() }),
  reply: z.object({ phone: z.string() }),
})
