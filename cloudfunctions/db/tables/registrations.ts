import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, numeric, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type {
  ProviderRegistrationError,
  ProviderRegistrationState,
} from '../../../shared/contracts/provider-registration'
import type { REGISTRATION_SOURCES } from '../../../shared/contracts/events'
import { acquisitionChannels } from './acquisition-channels'
import { id, moment } from './columns'
import { contacts } from './contacts'
import { registrationForms } from './registration-forms'
import { webinars } from './webinars'

/**
 * 报名：one row per person and webinar, whatever its state. A sync derives the attendance columns from `watch_stays`;
 * nothing else writes them.
 */
export const registrations = pgTable(
  'registrations',
  {
    id: id(),
    webinarId: uuid('webinar_id')
      .notNull()
      .references(() => webinars.id, { onDelete: 'cascade' }),
    contactId: uuid('contact_id')
      .notNull()
      .references(() => contacts.id, { onDelete: 'cascade' }),
    status: text().$type<'registered' | 'pending' | 'cancelled'>().notNull().default('registered'),
    registeredAt: moment('registered_at').notNull(),
    cancelledAt: moment('cancelled_at'),
    source: text().$type<(typeof REGISTRATION_SOURCES)[number]>().notNull(),
    /** The imported report that created it. */
    importId: uuid('import_id'),
    /** First touch: the channel through which the person came, and who invited them. Later ones change nothing. */
    channelId: uuid('channel_id').references(() => acquisitionChannels.id, { onDelete: 'set null' }),
    inviterId: uuid('inviter_id').references(() => contacts.id, { onDelete: 'set null' }),
    /** The answers, by field key. Name, phone and e-mail are on the contact. */
    answers: jsonb().$type<Record<string, string | string[]>>().notNull().default({}),
    /** The answered form and its version then. Missing where no form was shown. */
    formId: uuid('form_id').references(() => registrationForms.id),
    formVersion: integer('form_version'),
    /** `not_needed` where the provider accepts our registrations (VHall's K value). */
    providerState: text('provider_state').$type<ProviderRegistrationState>().notNull().default('not_needed'),
    /** The state at the provider, as last reported; null: nothing was reported of this person. */
    providerStatus: text('provider_status').$type<'registered' | 'pending' | 'cancelled'>(),
    /** The provider was called and its answer was lost: it is looked up before another call. */
    providerAskedAt: moment('provider_asked_at'),
    /** A budget of the provider is used up: the waiting job continues then. */
    providerNextTryAt: moment('provider_next_try_at'),
    providerRegistrantId: text('provider_registrant_id'),
    providerJoinUrl: text('provider_join_url'),
    /**
     * The state at the provider before we cancelled there: only registrations that we cancelled may be approved again.
     */
    providerWithdrawnFrom: text('provider_withdrawn_from').$type<'registered' | 'pending'>(),
    /** Why the provider refused this person: our code, and its own message. */
    providerErrorCode: text('provider_error_code').$type<ProviderRegistrationError>(),
    providerError: text('provider_error'),
    providerDoneAt: moment('provider_done_at'),

    watchedLive: boolean('watched_live').notNull().default(false),
    watchedReplay: boolean('watched_replay').notNull().default(false),
    hasWatched: boolean('has_watched')
      .notNull()
      .generatedAlwaysAs(sql`(watched_live or watched_replay)`),
    firstJoinedAt: moment('first_joined_at'),
    lastLeftAt: moment('last_left_at'),
    /** Live and replay stays, overlaps merged. */
    watchedSeconds: integer('watched_seconds').notNull().default(0),
    /** Of the time the webinar was held, at most 100. Null while that time is unknown. */
    watchedPercent: numeric('watched_percent', { precision: 4, scale: 1, mode: 'number' }),
  },
  (t) => [
    uniqueIndex('registrations_person').on(t.webinarId, t.contactId),
    index('registrations_audience').on(t.webinarId, t.status, t.hasWatched),
    index('registrations_contact').on(t.contactId, t.registeredAt.desc()),
    index('registrations_channel')
      .on(t.channelId)
      .where(sql`channel_id is not null`),
    index('registrations_inviter')
      .on(t.webinarId, t.inviterId)
      .where(sql`inviter_id is not null`),
    index('registrations_at_provider')
      .on(t.webinarId, t.providerRegistrantId)
      .where(sql`provider_registrant_id is not null`),
    index('registrations_queued')
      .on(t.webinarId)
      .where(sql`provider_state = 'queued'`),
    index('registrations_newest').on(t.webinarId, t.registeredAt.desc(), t.id),
  ],
)
