import { z } from '@hono/zod-openapi'
import { EVENT_KINDS } from './event-kinds'
import { idSchema, providerIdSchema, webinarCodeSchema } from './ids'
import { formFieldSchema } from './registration-form'
import { basedOn, revisionSchema } from './revision'
import { jsonRoute, pageQuery } from './route'
import { syncDeciderSchema, syncReachSchema } from './sync-switches'
import { atProviderSchema } from './visitor'
import {
  notSupportedSchema,
  TITLE_MAX_LENGTH,
  watchModeSchema,
  webinarModeSchema,
  webinarStatusSchema,
} from './webinar'

const imageSchema = z.object({ fileId: idSchema, url: z.string() }).nullable()

export const webinarRowSchema = z
  .object({
    id: idSchema,
    code: webinarCodeSchema,
    title: z.string(),
    provider: providerIdSchema,
    accountName: z.string().nullable(),
    status: webinarStatusSchema,
    providerState: z.enum(['creating', 'ready', 'deleted', 'imported']),
    mode: webinarModeSchema,
    startsAt: z.iso.datetime(),
    endsAt: z.iso.datetime(),
    folder: z.object({ id: idSchema, name: z.string() }).nullable(),
    campaign: z.object({ id: idSchema, name: z.string() }).nullable(),
    isListed: z.boolean(),
    usesLiveLink: z.boolean(),
    hasReplay: z.boolean(),
    coverUrl: z.string(),
    registeredCount: z.number(),
    watchedCount: z.number(),
    notWatchedCount: z.number(),
    viewCount: z.number(),
    lastSyncedAt: z.iso.datetime().nullable(),
    isSyncing: z.boolean(),
    /** Which switch keeps its data, and its recordings, from being synced; null: none. */
    dataOffBy: syncDeciderSchema.nullable(),
    recordingsOffBy: syncDeciderSchema.nullable(),
    /** Greyed: neither synced nor registered for, edited or deleted from here. */
    notSupported: notSupportedSchema.nullable(),
    /** Why nobody can be registered at the provider from here. */
    registrationBlock: z.enum(['registration_off', 'other_questions']).nullable(),
    /** Its start was moved after people had registered: attendance is not reliable. */
    attendanceUnreliableSince: z.iso.datetime().nullable(),
    /** Its planned time passed and the provider reports that it was never started. */
    notHeldAt: z.iso.datetime().nullable(),
    /** Warnings of its syncs that somebody should look at. */
    openWarnings: z.number(),
    /** Deleted from the panel: no visitor finds it any more; people and figures stay. */
    deletedAt: z.iso.datetime().nullable(),
    /** H5 link of the promo page. Empty when the live link is off. */
    link: z.string(),
  })
  .openapi('WebinarRow')
export type WebinarRow = z.infer<typeof webinarRowSchema>

export const webinarDetailSchema = webinarRowSchema
  .extend({
    revision: revisionSchema,
    externalId: z.string().nullable(),
    providerAccountId: idSchema.nullable(),
    intro: z.string(),
    hostName: z.string(),
    watchMode: watchModeSchema,
    mustFollow: z.boolean(),
    /** 独立表单: shown instead of the global form. */
    registrationForm: z.object({ id: idSchema, title: z.string() }).nullable(),
    formStillOpen: z.boolean(),
    /** Whose webinar it is at the provider, where that has users. `isNamed`: still on the list of those whose webinars are synced. */
    host: z.object({ email: z.string(), name: z.string(), isNamed: z.boolean() }).nullable(),
    alternativeHosts: z.array(z.string()),
    /** The fields of the provider's own registration beyond first name, last name and e-mail. */
    requiredQuestions: z.array(z.string()),
    /** The provider's own registration page, where that cannot be closed. */
    registrationUrl: z.string().nullable(),
    /** Every switch that counts for this webinar, widest first. Null where nothing is synced: imported from a report. */
    switches: z
      .object({
        account: z.object({
          id: idSchema,
          name: z.string(),
          dataSync: syncReachSchema,
          recordingSync: syncReachSchema,
        }),
        user: z
          .object({
            id: idSchema,
            name: z.string(),
            email: z.string(),
            syncsData: z.boolean(),
            syncsRecordings: z.boolean(),
          })
          .nullable(),
        webinar: z.object({ syncsData: z.boolean(), syncsRecordings: z.boolean() }),
      })
      .nullable(),
    /** With the live link off: the provider's page where people register and watch. */
    providerUrl: z.string().nullable(),
    cover: imageSchema,
    promoCover: imageSchema,
    logo: imageSchema,
    promoContent: z.string(),
    carouselPosition: z.number().nullable(),
    /** Figures in an imported report's header, unchanged: registered, viewers, total users, most at once. */
    reportedFigures: z.record(z.string(), z.number()).nullable(),
    /** Of rows, not of people. */
    eventCounts: z.record(z.enum(EVENT_KINDS), z.number()),
    replayWatchedCount: z.number(),
    /** People with a pending or cancelled registration. */
    pendingCount: z.number(),
    cancelledCount: z.number(),
    isEditable: z.boolean(),
    /** Requested from the provider without an answer so far; a job completes it. */
    isBeingDeleted: z.boolean(),
    /** The provider's message when that job was refused. */
    deletionError: z.string().nullable(),
    createdAt: z.iso.datetime(),
  })
  .openapi('WebinarDetail')
export type WebinarDetail = z.infer<typeof webinarDetailSchema>

const fields = {
  title: z.string().trim().min(1).max(TITLE_MAX_LENGTH),
  startsAt: z.iso.datetime({ offset: true }),
  endsAt: z.iso.datetime({ offset: true }),
  intro: z.string().trim().max(1000),
  hostName: z.string().trim().max(60),
  usesLiveLink: z.boolean(),
  /** WeChat visitors have to follow the official account before they register or watch. Needs the live link. */
  mustFollow: z.boolean(),
  watchMode: watchModeSchema,
  /** An independent form; needs the live link. Null: the global form. */
  registrationFormId: idSchema.nullable(),
  folderId: idSchema.nullable(),
  campaignId: idSchema.nullable(),
  isListed: z.boolean(),
  inCarousel: z.boolean(),
  coverFileId: idSchema.nullable(),
  promoCoverFileId: idSchema.nullable(),
  logoFileId: idSchema.nullable(),
  /** HTML; sanitised on the server before it is stored. */
  promoContent: z.string().max(100_000),
}

export const webinarInputSchema = z
  .object({
    ...fields,
    intro: fields.intro.default(''),
    hostName: fields.hostName.default(''),
    usesLiveLink: fields.usesLiveLink.default(true),
    mustFollow: fields.mustFollow.default(false),
    watchMode: fields.watchMode.default('web_view'),
    registrationFormId: fields.registrationFormId.default(null),
    folderId: fields.folderId.default(null),
    campaignId: fields.campaignId.default(null),
    isListed: fields.isListed.default(true),
    inCarousel: fields.inCarousel.default(false),
    coverFileId: fields.coverFileId.default(null),
    promoCoverFileId: fields.promoCoverFileId.default(null),
    logoFileId: fields.logoFileId.default(null),
    promoContent: fields.promoContent.default(''),
  })
  .openapi('WebinarInput')
export type WebinarInput = z.input<typeof webinarInputSchema>

/** Without defaults: zod fills them in for a field that is not sent, and a change must leave it alone. */
export const webinarChangeSchema = z
  .object({ ...fields, ...basedOn })
  .partial()
  .openapi('WebinarChange')
export type WebinarChange = z.output<typeof webinarChangeSchema>

const byId = { params: z.object({ id: idSchema }) }

export const WEBINAR_SORTS = [
  'startsAt',
  'registeredCount',
  'watchedCount',
  'notWatchedCount',
  'viewCount',
  'lastSyncedAt',
] as const

export const WEBINAR_LIST_STATES = ['at_provider', 'imported', 'deleted_there', 'removed'] as const
export type WebinarListState = (typeof WEBINAR_LIST_STATES)[number]

export const listWebinarsRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/webinars',
  caller: 'viewer',
  summary: 'Webinars with their figures; newest start first unless sorted otherwise.',
  query: z.object({
    ...pageQuery,
    status: webinarStatusSchema.optional(),
    search: z.string().trim().max(64).optional(),
    folderId: idSchema.optional(),
    campaignId: idSchema.optional(),
    isListed: z.enum(['true', 'false']).optional(),
    provider: providerIdSchema.optional(),
    /**
     * `deleted_there`: deleted at the provider, kept here. `removed`: deleted from the panel; only this shows them.
     */
    state: z.enum(WEBINAR_LIST_STATES).optional(),
    /** Only those with open warnings, or only those without. */
    warnings: z.enum(['open', 'none']).optional(),
    startsFrom: z.iso.datetime({ offset: true }).optional(),
    startsTo: z.iso.datetime({ offset: true }).optional(),
    sort: z.enum(WEBINAR_SORTS).optional(),
    order: z.enum(['asc', 'desc']).default('desc'),
  }),
  reply: z.object({
    items: z.array(webinarRowSchema),
    total: z.number(),
    /** Under the same filters, the status aside. */
    statusCounts: z.object({ all: z.number(), upcoming: z.number(), live: z.number(), ended: z.number() }),
  }),
})

export const viewWebinarDetailRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/webinars/{id}',
  caller: 'viewer',
  summary: 'One webinar, whole.',
  ...byId,
  reply: webinarDetailSchema,
})

export const webinarDeletionSchema = z
  .object({
    title: z.string(),
    registeredCount: z.number(),
    deletesAtProvider: z.boolean(),
    /**
     * Fetched from the provider just now. Where it is `used`, deleting is refused; where `unknown`, an operator has to
     * confirm it.
     */
    subAccounts: z.enum(['none', 'used', 'unknown', 'not_asked']),
    /** Why it cannot be deleted now; empty when it can. */
    refusal: z.string(),
  })
  .openapi('WebinarDeletion')
export type WebinarDeletion = z.infer<typeof webinarDeletionSchema>

export const viewWebinarDeletionRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/webinars/{id}/deletion',
  caller: 'operator',
  summary: 'What deleting would do, and whether it is allowed: the provider is asked about sub-accounts.',
  ...byId,
  reply: webinarDeletionSchema,
})

export const deleteWebinarRoute = jsonRoute({
  method: 'delete',
  path: '/api/admin/webinars/{id}',
  caller: 'operator',
  summary:
    'Delete a webinar at the provider and here; its people, figures and timelines stay. Refused while it is live or syncing, and for accounts with sub-accounts.',
  ...byId,
  body: z.object({
    /** As typed by the person: must be the title. */
    title: z.string().max(200),
    acceptsUnknownSubAccounts: z.boolean().default(false),
  }),
  reply: z.object({ outcome: z.literal('deleted') }),
})

export const createWebinarRoute = jsonRoute({
  method: 'post',
  path: '/api/admin/webinars',
  caller: 'operator',
  summary:
    'Create a webinar here and at the provider. If the provider refuses, nothing stays and its words come back. The same `requestKey` never makes two.',
  body: webinarInputSchema.extend({
    requestKey: z.uuid(),
    providerAccountId: idSchema,
    mode: webinarModeSchema.default('video'),
    /** Whose webinar it becomes, where the provider has users: one of those named for the account. */
    hostId: idSchema.nullable().default(null),
  }),
  reply: webinarDetailSchema,
})

export const addExistingWebinarRoute = jsonRoute({
  method: 'post',
  path: '/api/admin/webinars/add-existing',
  caller: 'operator',
  summary:
    'Bring in one webinar by its number at the provider, such as an ended one that its list leaves out. Only of named users; a meeting is refused.',
  body: z.object({ providerAccountId: idSchema, externalId: z.string().trim().min(1).max(40) }),
  reply: z.object({ id: idSchema, outcome: z.enum(['added', 'known']) }),
})

export const updateWebinarRoute = jsonRoute({
  method: 'patch',
  path: '/api/admin/webinars/{id}',
  caller: 'operator',
  summary:
    'Change a webinar. What the provider also holds (title, time, intro, cover) only while upcoming; folder, listing and promo page always.',
  ...byId,
  body: webinarChangeSchema,
  reply: webinarDetailSchema,
})

export const changeWebinarsRoute = jsonRoute({
  method: 'post',
  path: '/api/admin/webinars/batch',
  caller: 'operator',
  summary: 'List, unlist, move or assign to a campaign many webinars at once: all of them or none.',
  body: z.object({
    ids: z.array(idSchema).min(1).max(200),
    change: z.discriminatedUnion('action', [
      z.object({ action: z.literal('list') }),
      z.object({ action: z.literal('unlist') }),
      z.object({ action: z.literal('move'), folderId: idSchema.nullable() }),
      z.object({ action: z.literal('assign'), campaignId: idSchema.nullable() }),
    ]),
  }),
  reply: z.object({ changed: z.number() }),
})

/** The three automatic groups, and the figures beside them. */
export const AUDIENCES = ['registered', 'watched', 'not_watched', 'pending', 'cancelled'] as const
export type Audience = (typeof AUDIENCES)[number]

export const registrantSchema = z
  .object({
    contactId: idSchema,
    registrationId: idSchema,
    /**
     * The state at a provider that keeps its own list of people; null where it accepts our registrations.
     * `providerMessage`: its own message.
     */
    atProvider: atProviderSchema.extend({ providerMessage: z.string().nullable() }).nullable(),
    name: z.string(),
    maskedPhone: z.string(),
    maskedEmail: z.string(),
    status: z.enum(['registered', 'pending', 'cancelled']),
    source: z.enum(['mini_program', 'h5', 'provider', 'import', 'panel', 'workflow']),
    registeredAt: z.iso.datetime(),
    hasWatched: z.boolean(),
    watchedLive: z.boolean(),
    watchedReplay: z.boolean(),
    firstJoinedAt: z.iso.datetime().nullable(),
    lastLeftAt: z.iso.datetime().nullable(),
    watchedMinutes: z.number(),
    watchedPercent: z.number().nullable(),
    /** By field key; the questions are in `questions` of the same reply. */
    answers: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
    /** Of the form that was filled in; null where nothing was asked. */
    formVersion: z.number().nullable(),
  })
  .openapi('Registrant')
export type Registrant = z.infer<typeof registrantSchema>

const registrantsFilter = {
  audience: z.enum(AUDIENCES).default('registered'),
  search: z.string().trim().max(64).optional(),
  /** Only those who chose `answer` in the question `question`. */
  question: z.string().max(32).optional(),
  answer: z.string().max(40).optional(),
  /** Only those who are not registered at the provider (yet). */
  providerState: z.enum(['queued', 'failed']).optional(),
}

export const listRegistrantsRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/webinars/{id}/registrants',
  caller: 'viewer',
  summary: 'People of a webinar by automatic group, masked, with counts of every group.',
  ...byId,
  query: z.object({ ...pageQuery, ...registrantsFilter }),
  reply: z.object({
    items: z.array(registrantSchema),
    total: z.number(),
    counts: z.object({
      registered: z.number(),
      watched: z.number(),
      not_watched: z.number(),
      pending: z.number(),
      cancelled: z.number(),
    }),
    /**
     * At a provider that keeps its own list of people: how many are waiting, registered there, and refused,
     * cancellations included. Null at any other.
     */
    atProvider: z.object({ queued: z.number(), done: z.number(), failed: z.number() }).nullable(),
    /** The questions of this webinar's form, those of older forms that somebody here has answered, and those that imported files brought, however long. */
    questions: z.array(formFieldSchema.extend({ label: z.string() })),
  }),
})

export const retryAtProviderRoute = jsonRoute({
  method: 'post',
  path: '/api/admin/webinars/{id}/registrants/retry',
  caller: 'operator',
  summary: 'Ask the provider once more for those it did not take: one registration, or all of them.',
  ...byId,
  body: z.object({ registrationId: idSchema.optional() }),
  reply: z.object({ queued: z.number() }),
})

/** More in one answer would not pass the platform's gateway. */
export const EXPORT_MOST_ROWS = 5000

export const exportRegistrantsRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/webinars/{id}/registrants/export',
  caller: 'operator',
  summary:
    'The group as CSV (UTF-8 with byte order mark), phones and e-mails in full, with answers; at most 5,000 people. Who exported is written to the audit log.',
  ...byId,
  query: z.object(registrantsFilter),
  reply: z.object({ fileName: z.string(), csv: z.string(), rows: z.number() }),
})
