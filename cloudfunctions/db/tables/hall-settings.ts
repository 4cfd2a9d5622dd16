import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { moment } from './columns'
import { files } from './files'

/** The hall's own texts and share card. One row, id 1. Carousel positions are on the webinars. */
export const hallSettings = pgTable('hall_settings', {
  id: integer().primaryKey().default(1),
  title: text().notNull().default('直播大厅'),
  subtitle: text().notNull().default(''),
  shareTitle: text('share_title').notNull().default(''),
  shareCoverFileId: uuid('share_cover_file_id').references(() => files.id),
  updatedAt: moment('updated_at').notNull().defaultNow(),
})
