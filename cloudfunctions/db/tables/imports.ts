import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { ImportCounts, ImportPreview } from '../../../shared/contracts/imports'
import { id, moment } from './columns'
import { files } from './files'
import { webinars } from './webinars'

/** A report on its way in: uploaded, previewed, confirmed, imported. The same file again changes nothing. */
export const imports = pgTable(
  'imports',
  {
    id: id(),
    kind: text().$type<'zoom_attendee_report'>().notNull(),
    status: text().$type<'previewed' | 'queued' | 'running' | 'done' | 'failed'>().notNull().default('previewed'),
    fileId: uuid('file_id').notNull().references(() => files.id),
    fileName: text('file_name').notNull(),
    sha256: text().notNull(),
    /** IANA zone of the account that exported the file. */
    timeZone: text('time_zone').notNull(),
    dateOrder: text('date_order').$type<'month_first' | 'day_first'>(),
    webinarId: uuid('webinar_id').references(() => webinars.id, { onDelete: 'set null' }),
    preview: jsonb().$type<ImportPreview>().notNull(),
    counts: jsonb().$type<ImportCounts>(),
    rowsDone: integer('rows_done').notNull().default(0),
    rowsTotal: integer('rows_total').notNull().default(0),
    error: text(),
    createdBy: text('created_by'),
    createdAt: moment('created_at').notNull().defaultNow(),
    finishedAt: moment('finished_at'),
  },
  (t) => [index('imports_newest').on(t.createdAt.desc())],
)
