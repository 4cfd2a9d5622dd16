import { sql } from 'drizzle-orm'
import { boolean, index, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { id, moment } from './columns'

/**
 * Uploaded images, reports and lists, and the result files of imports; the bytes are in CloudBase storage under
 * `storageId`. Files that name people are encrypted there, and the row stays after the bytes were removed.
 */
export const files = pgTable(
  'files',
  {
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
    isSealed: boolean('is_sealed').notNull().default(false),
    /** For a file that names people: from then on nobody can download it, and a sweep removes its bytes. */
    expiresAt: moment('expires_at'),
    /** A person was deleted: nobody can download the file before it was searched for that person. */
    mustBeSearched: boolean('must_be_searched').notNull().default(false),
    removedAt: moment('removed_at'),
  },
  (t) => [
    index('files_to_remove')
      .on(t.expiresAt)
      .where(sql`${t.removedAt} is null and ${t.expiresAt} is not null`),
  ],
)
