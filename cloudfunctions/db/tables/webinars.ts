import { sql } from 'drizzle-orm'
import { bigint, boolean, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { SessionChoice } from '../../../shared/contracts/webinar-sessions'
import type { ProviderId } from '../../../shared/contracts/ids'
import type { NotSupported, WatchMode, WebinarMode, WebinarStatus } from '../../../shared/contracts/webinar'
import { campaigns } from './campaigns'
import { id, moment } from './columns'
import { files } from './files'
import { folders } from './folders'
import { providerAccounts, providerUsers } from './provider-accounts'
import { registrationForms } from './registration-forms'

/** 直播活动. The status comes from the provider, never from our clock; `viewCount` is derived by the last sync. */
export const webinars = pgTable(
  'webinars',
  {
    id: id(),
    /** Public, short and unguessable enough for a link and a mini-program scene. */
    code: text().notNull().unique(),
    provider: text().$type<ProviderId>().notNull(),
    /** Missing for a webinar created from an imported report. */
    providerAccountId: uuid('provider_account_id').references(() => providerAccounts.id),
    /** Missing until the provider has confirmed the creation. */
    externalId: text('external_id'),
    /**
     * The key of the form that created it: sent again after a lost answer, it finds this row instead of creating
     * another.
     */
    requestKey: uuid('request_key').unique(),
    /** `creating` rows are never shown to visitors; `deleted` ones are kept for their people and figures. */
    providerState: text('provider_state')
      .$type<'creating' | 'ready' | 'deleted' | 'imported'>()
      .notNull()
      .default('creating'),
    /** The provider was asked to create it and the answer was lost; a job looks it up. */
    answerLost: boolean('answer_lost').notNull().default(false),
    /** The provider's own registration form could not be switched off from here. */
    formStillOpen: boolean('form_still_open').notNull().default(false),

    title: text().notNull(),
    intro: text().notNull().default(''),
    hostName: text('host_name').notNull().default(''),
    startsAt: moment('starts_at').notNull(),
    endsAt: moment('ends_at').notNull(),
    mode: text().$type<WebinarMode>().notNull().default('video'),
    status: text().$type<WebinarStatus>().notNull().default('upcoming'),
    statusChangedAt: moment('status_changed_at').notNull().defaultNow(),
    endedAt: moment('ended_at'),
    hasReplay: boolean('has_replay').notNull().default(false),
    replayId: text('replay_id'),
    roomId: text('room_id'),
    watchBaseUrl: text('watch_base_url'),

    /** The webinar's user, where the provider has users. */
    providerUserId: uuid('provider_user_id').references(() => providerUsers.id, { onDelete: 'set null' }),
    hostEmail: text('host_email'),
    alternativeHosts: jsonb('alternative_hosts').$type<string[]>().notNull().default([]),
    /** Shown in grey, with this reason; neither synced nor registered for. */
    notSupported: text('not_supported').$type<NotSupported>(),
    /** Why nobody can be registered at the provider from here; its required questions are stored beside. */
    registrationBlock: text('registration_block').$type<'registration_off' | 'other_questions'>(),
    requiredQuestions: jsonb('required_questions').$type<string[]>().notNull().default([]),
    /** The provider's own registration page, which cannot be closed there. */
    registrationUrl: text('registration_url'),
    /** The webinar's own switches; effective together with those of its account and user. */
    syncsData: boolean('syncs_data').notNull().default(true),
    syncsRecordings: boolean('syncs_recordings').notNull().default(true),
    /** Its start was moved after people had registered: attendance is not reliable. */
    attendanceUnreliableSince: moment('attendance_unreliable_since'),
    /** Its planned time passed and the provider reports that it was never started. */
    notHeldAt: moment('not_held_at'),

    usesLiveLink: boolean('uses_live_link').notNull().default(true),
    mustFollow: boolean('must_follow').notNull().default(false),
    /** 独立表单: shown instead of the global form. Needs the live link. */
    registrationFormId: uuid('registration_form_id').references(() => registrationForms.id),
    watchMode: text('watch_mode').$type<WatchMode>().notNull().default('web_view'),
    isListed: boolean('is_listed').notNull().default(false),
    folderId: uuid('folder_id').references(() => folders.id, { onDelete: 'set null' }),
    campaignId: uuid('campaign_id').references(() => campaigns.id, { onDelete: 'set null' }),
    /** Position in the hall's carousel, from 1; null keeps it out. */
    carouselPosition: integer('carousel_position'),
    coverFileId: uuid('cover_file_id').references(() => files.id),
    promoCoverFileId: uuid('promo_cover_file_id').references(() => files.id),
    logoFileId: uuid('logo_file_id').references(() => files.id),
    /** Sanitised HTML. */
    promoContent: text('promo_content').notNull().default(''),

    /** Stays longer than 30 seconds, anybody's, as of the last sync. Numbers of people: see `db/webinar-figures.ts`. */
    viewCount: integer('view_count').notNull().default(0),
    /** Questions of imported files, stored with their answers, in the files' own words. */
    importedQuestions: jsonb('imported_questions').$type<{ key: string; label: string }[]>().notNull().default([]),
    /** The figures in an imported report's header, shown beside our own. */
    reportedFigures: jsonb('reported_figures').$type<Record<string, number>>(),
    lastSyncedAt: moment('last_synced_at'),
    /** Raised on every change of time, for calendar files. */
    scheduleSequence: integer('schedule_sequence').notNull().default(0),
    durationSeconds: bigint('duration_seconds', { mode: 'number' }),

    createdBy: text('created_by'),
    createdAt: moment('created_at').notNull().defaultNow(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
    /** Deleted from the panel: hidden from visitors; its people, figures and their timelines are kept. */
    deletedAt: moment('deleted_at'),
    /** The provider is asked to delete it; where the answer was lost a job repeats it. */
    deletionAskedAt: moment('deletion_asked_at'),
    deletionAskedBy: text('deletion_asked_by'),
    /** The provider's own message when that job was refused. */
    deletionError: text('deletion_error'),
    /** Fields being saved at the provider, by whom; where that answer was lost a job repeats it. */
    changeAsked: jsonb('change_asked').$type<Record<string, unknown>>(),
    changeAskedBy: text('change_asked_by'),
  },
  (t) => [
    uniqueIndex('webinars_external').on(t.providerAccountId, t.externalId),
    index('webinars_hall')
      .on(t.status, t.startsAt)
      .where(sql`is_listed and deleted_at is null and provider_state in ('ready', 'imported')`),
    index('webinars_panel')
      .on(t.startsAt.desc(), t.id)
      .where(sql`deleted_at is null`),
    index('webinars_folder').on(t.folderId),
    index('webinars_campaign')
      .on(t.campaignId)
      .where(sql`campaign_id is not null`),
  ],
)

/** The sessions of a webinar. A webinar that goes live again gets another row. */
export const webinarSessions = pgTable(
  'webinar_sessions',
  {
    id: id(),
    webinarId: uuid('webinar_id')
      .notNull()
      .references(() => webinars.id, { onDelete: 'cascade' }),
    /** The provider's own id where it has one (Zoom: the instance uuid); otherwise ours, from the start time. */
    externalSessionId: text('external_session_id').notNull(),
    startedAt: moment('started_at').notNull(),
    endedAt: moment('ended_at'),
    /** An operator's choice: it belongs to the webinar, or it does not. Null: the planned time decides. */
    choice: text().$type<SessionChoice>(),
    /** Whether it belongs to the webinar: its stays and its length count. */
    isCounted: boolean('is_counted').notNull().default(true),
  },
  (t) => [uniqueIndex('webinar_sessions_external').on(t.webinarId, t.externalSessionId)],
)
