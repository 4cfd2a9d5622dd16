import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { ImportCounts, ImportPreview, ImportRemovals } from '../../../shared/contracts/imports'
import type { ImportStatus } from '../../../shared/contracts/import-status'
import type { FileReading } from '../../../shared/contracts/file-reading'
import type { ListCounts, ListPreview, ListSettings } from '../../../shared/contracts/list-imports'
import { id, moment } from './columns'
import { files } from './files'
import { webinars } from './webinars'

/**
 * An imported report or list of registrants: uploaded, previewed, confirmed, imported. The same file again changes
 * nothing.
 */
export const imports = pgTable(
  'imports',
  {
    id: id(),
    kind: text().$type<'zoom_attendee_report' | 'registrant_list'>().notNull(),
    status: text().$type<ImportStatus>().notNull().default('previewed'),
    fileId: uuid('file_id')
      .notNull()
      .references(() => files.id),
    fileName: text('file_name').notNull(),
    sha256: text().notNull(),
    /** IANA zone of the account that exported the file, or of the times in a list. */
    timeZone: text('time_zone').notNull(),
    /** How the file is read: as guessed, or as the operator chose. */
    reading: jsonb().$type<FileReading>(),
    dateOrder: text('date_order').$type<'month_first' | 'day_first'>(),
    webinarId: uuid('webinar_id').references(() => webinars.id, { onDelete: 'set null' }),
    /** For a report. */
    preview: jsonb().$type<ImportPreview>(),
    counts: jsonb().$type<ImportCounts>(),
    /**
     * For a list: the meaning of each column, the resulting counts, and the outcomes, row by row in the result file.
     */
    listSettings: jsonb('list_settings').$type<ListSettings>(),
    listPreview: jsonb('list_preview').$type<ListPreview>(),
    listCounts: jsonb('list_counts').$type<ListCounts>(),
    resultFileId: uuid('result_file_id').references(() => files.id),
    rowsDone: integer('rows_done').notNull().default(0),
    rowsTotal: integer('rows_total').notNull().default(0),
    error: text(),
    /**
     * When the webinar was held, as this report was read: in its zone it is the time written in the file. Null where the
     * import changed nothing, because an earlier one had stored the same report.
     */
    heldAt: moment('held_at'),
    /** A later import of the same report that replaces it. */
    replacedById: uuid('replaced_by_id'),
    undoneAt: moment('undone_at'),
    undoneBy: text('undone_by'),
    /** What undoing it removed. */
    removed: jsonb().$type<ImportRemovals>(),
    createdBy: text('created_by'),
    createdAt: moment('created_at').notNull().defaultNow(),
    finishedAt: moment('finished_at'),
  },
  (t) => [index('imports_newest').on(t.createdAt.desc())],
)
