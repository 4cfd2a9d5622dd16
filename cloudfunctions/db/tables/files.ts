import { integer, pgTable, text } from 'drizzle-orm/pg-core'
import { id, moment } from './columns'

/** Uploaded images, reports and lists, and the result files of imports; the bytes lie in CloudBase storage under `storageId`. */
export const files = pgTable('files', {
  id: id(),
  storageId: text('storage_id').notNull(),
  kind: text().$type<'image' | 'report' | 'list' | 'import_result'>().notNull(),
  name: text().notNull(),
  mime: text().notNull(),
  bytes: integer().notNull(),
  width: integer(),
  height: integer(),
  createdBy: text('created_by'),
  createdAt: moment('created_at').notNull().defaultNow(),
})
