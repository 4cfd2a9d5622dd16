import { index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { acquisitionChannels } from './acquisition-channels'
import { moment } from './columns'
import { contacts } from './contacts'
import { webinars } from './webinars'

/**
 * The meaning of a printed `/r/<id>` and a mini-program scene `s=<id>`: a webinar or the hall, the channel, and the
 * inviter. One row per combination, so a link created twice is the same link.
 */
export const shortLinks = pgTable(
  'short_links',
  {
    /** Eight characters of `0-9A-Za-z`. */
    id: text().primaryKey(),
    webinarId: uuid('webinar_id').references(() => webinars.id, { onDelete: 'cascade' }),
    channelId: uuid('channel_id').references(() => acquisitionChannels.id, { onDelete: 'cascade' }),
    inviterId: uuid('inviter_id').references(() => contacts.id, { onDelete: 'cascade' }),
    /** WeChat's own link into the mini-program; it lives at most 30 days and is renewed on demand. */
    urlLink: text('url_link'),
    urlLinkUntil: moment('url_link_until'),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [
    unique('short_links_target').on(t.webinarId, t.channelId, t.inviterId).nullsNotDistinct(),
    index('short_links_inviter').on(t.inviterId),
  ],
)
