import { date, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { id, moment } from './columns'
import { webinars } from './webinars'

/**
 * 渠道：a named way into one webinar, or into the hall (no webinar). The code is in printed links, so it never changes; an
 * archived channel still counts.
 */
export const acquisitionChannels = pgTable(
  'acquisition_channels',
  {
    id: id(),
    webinarId: uuid('webinar_id').references(() => webinars.id, { onDelete: 'cascade' }),
    /** `[a-z0-9_-]{1,32}` */
    code: text().notNull(),
    name: text().notNull(),
    utmSource: text('utm_source').notNull().default(''),
    utmMedium: text('utm_medium').notNull().default(''),
    utmCampaign: text('utm_campaign').notNull().default(''),
    archivedAt: moment('archived_at'),
    createdBy: text('created_by'),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [unique('acquisition_channels_code').on(t.webinarId, t.code).nullsNotDistinct()],
)

/** One row per browser and day (in Shanghai), however often the link was opened: the key does the counting. */
export const acquisitionChannelVisits = pgTable(
  'acquisition_channel_visits',
  {
    channelId: uuid('channel_id')
      .notNull()
      .references(() => acquisitionChannels.id, { onDelete: 'cascade' }),
    day: date({ mode: 'string' }).notNull(),
    /** Issued and signed by us, stored by the browser or mini-program; contains nothing about the person. */
    browser: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.channelId, t.day, t.browser] })],
)
