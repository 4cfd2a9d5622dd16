import { date, pgTable, text } from 'drizzle-orm/pg-core'
import { id, moment } from './columns'

/** 营销活动: a campaign with several webinars. It stores no figures of its own; they are summed on request. */
export const campaigns = pgTable('campaigns', {
  id: id(),
  name: text().notNull().unique(),
  description: text().notNull().default(''),
  /** Days in Asia/Shanghai; either may be left open. */
  startsOn: date('starts_on', { mode: 'string' }),
  endsOn: date('ends_on', { mode: 'string' }),
  /** Kept with its figures, but not offered for further webinars. */
  archivedAt: moment('archived_at'),
  createdBy: text('created_by'),
  createdAt: moment('created_at').notNull().defaultNow(),
  updatedAt: moment('updated_at').notNull().defaultNow(),
})
