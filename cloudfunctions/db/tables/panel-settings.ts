import { boolean, integer, pgTable } from 'drizzle-orm/pg-core'
import { moment } from './columns'

/** The owners' settings of the panel itself. One row, id 1. */
export const panelSettings = pgTable('panel_settings', {
  id: integer().primaryKey().default(1),
  requiresTwoFactor: boolean('requires_two_factor').notNull().default(false),
  updatedAt: moment('updated_at').notNull().defaultNow(),
})
