import { boolean, integer, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { moment } from './columns'
import { webinars } from './webinars'

/** The company's settings for automatic syncs: one row, inserted with defaults when first read. */
export const automaticSync = pgTable('automatic_sync', {
  id: smallint().primaryKey(),
  afterEnd: boolean('after_end').notNull().default(true),
  afterEndWithEvents: boolean('after_end_with_events').notNull().default(true),
  daily: boolean().notNull().default(true),
  dailyWithEvents: boolean('daily_with_events').notNull().default(true),
  /** `HH:mm` in Asia/Shanghai. */
  dailyAt: text('daily_at').notNull().default('02:00'),
  /** When the next daily sync is due; moved on in the transaction that starts one. Null while daily is off. */
  nextDailyAt: moment('next_daily_at'),
  updatedBy: text('updated_by'),
  updatedAt: moment('updated_at').notNull(),
})

/**
 * A webinar that ended and whose provider may still be adding data: read again, less and less often, until nothing
 * changes.
 */
export const afterEndWatches = pgTable('after_end_watches', {
  webinarId: uuid('webinar_id')
    .primaryKey()
    .references(() => webinars.id, { onDelete: 'cascade' }),
  /** The end that is followed: a webinar that ran again is watched from the beginning. */
  endedAt: moment('ended_at').notNull(),
  /** Reads started so far, which is also the index in the list of pauses. */
  reads: integer().notNull().default(0),
  /** Null once it is over. */
  nextReadAt: moment('next_read_at'),
  /** Rows the provider had at the last read that succeeded. */
  rowsSeen: integer('rows_seen'),
})
