import { type AnyPgColumn, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { id, moment } from './columns'

/** 活动分组：two levels at most; the second level's parent has no parent. */
export const folders = pgTable(
  'folders',
  {
    id: id(),
    parentId: uuid('parent_id').references((): AnyPgColumn => folders.id, { onDelete: 'restrict' }),
    name: text().notNull(),
    position: integer().notNull().default(0),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  // The name is unique among folders without a parent, too.
  (t) => [unique('folders_name').on(t.parentId, t.name).nullsNotDistinct()],
)
