import { z } from '@hono/zod-openapi'
import { EXCLUSION_REASONS } from './exclusions'
import { fileReadingSchema, readingChoiceSchema } from './file-reading'
import { idSchema } from './ids'
import { IMPORT_STATUSES } from './import-status'
import { listImportViewSchema } from './list-imports'
import { jsonRoute, uploadRoute } from './route'
import { rowErrorSchema } from './row-error'

export const IMPORT_MAX_BYTES = 20 * 1024 * 1024

export const importPreviewSchema = z
  .object({
    topic: z.string(),
    reportWebinarId: z.string(),
    startedAt: z.iso.datetime(),
    durationMinutes: z.number(),
    registered: z.number(),
    pending: z.number(),
    cancelled: z.number(),
    watched: z.number(),
    notWatched: z.number(),
    stays: z.number(),
    views: z.number(),
    mostAtOnce: z.number(),
    panelists: z.number(),
    otherAttended: z.number(),
    withoutEmail: z.number(),
    newContacts: z.number(),
    knownContacts: z.number(),
    /** Columns beyond those that Zoom has for every webinar: the webinar's questions, in their own words. */
    questions: z.array(z.string()).default([]),
    /** Who is left out by the exclusions: no contact and no registration, by reason; a few of them masked. */
    excluded: z
      .array(
        z.object({
          reason: z.enum(EXCLUSION_REASONS),
          domain: z.string().optional(),
          count: z.number(),
          sample: z.array(z.string()),
        }),
      )
      .default([]),
    /** As in the file's own header; only shown beside our figures. */
    header: z.record(z.string(), z.number()),
    /** The first people, as they will be read: masked. */
    sample: z.array(
      z.object({
        name: z.string(),
        maskedEmail: z.string(),
        status: z.string(),
        joinedAt: z.string().nullable(),
        leftAt: z.string().nullable(),
        minutes: z.number(),
      }),
    ),
    rowErrors: z.array(rowErrorSchema),
    rowErrorsTotal: z.number(),
    /** Cells that cannot be used and are left out of a row which is imported: a phone, a time, a status. */
    rowNotes: z.array(rowErrorSchema).default([]),
    rowNotesTotal: z.number().default(0),
    /** Set while the file does not settle whether 08/09 is August or September: the operator must choose. */
    ambiguousDate: z.object({ text: z.string(), monthFirst: z.string(), dayFirst: z.string() }).nullable(),
    /** The webinar that an earlier import of the same report created. */
    existingWebinarId: idSchema.nullable(),
    /** That webinar's account has reported this session already: its stays are used instead of the report's. */
    existingIsSynced: z.boolean().default(false),
    /** When the nearest stored session of that webinar began, where that is another time than the report's. */
    storedStart: z.iso.datetime().nullable().default(null),
    /** The newest import of the same report: this one replaces it. */
    earlier: z
      .object({ importId: idSchema, timeZone: z.string(), createdAt: z.iso.datetime() })
      .nullable()
      .default(null),
    /** The zone was not chosen: it is that of an earlier import of this webinar. */
    zoneIsOfEarlier: z.boolean().default(false),
  })
  .openapi('ImportPreview')
export type ImportPreview = z.infer<typeof importPreviewSchema>

/** What undoing an import removes; `webinar` where no other source contains it. */
export const importRemovalsSchema = z
  .object({ registrations: z.number(), contacts: z.number(), stays: z.number(), webinar: z.boolean() })
  .openapi('ImportRemovals')
export type ImportRemovals = z.infer<typeof importRemovalsSchema>

export const importCountsSchema = z
  .object({
    contactsMade: z.number(),
    registrationsMade: z.number(),
    registrationsChanged: z.number(),
    staysWritten: z.number(),
    timelineWritten: z.number(),
  })
  .openapi('ImportCounts')
export type ImportCounts = z.infer<typeof importCountsSchema>

export const importViewSchema = z
  .object({
    kind: z.literal('zoom_attendee_report'),
    id: idSchema,
    status: z.enum(IMPORT_STATUSES),
    fileName: z.string(),
    timeZone: z.string(),
    /** Null for an import of before files were read this way. */
    reading: fileReadingSchema.nullable(),
    preview: importPreviewSchema,
    counts: importCountsSchema.nullable(),
    rowsDone: z.number(),
    rowsTotal: z.number(),
    error: z.string().nullable(),
    webinarId: idSchema.nullable(),
    /** Who uploaded it. */
    person: z.string(),
    replacedById: idSchema.nullable(),
    undoneAt: z.iso.datetime().nullable(),
    undoneBy: z.string(),
    createdAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
  })
  .openapi('ImportView')
export type ImportView = z.infer<typeof importViewSchema>

/** A report or a list: both are uploaded, previewed, confirmed and imported, and are in one history. */
export const anyImportSchema = z.discriminatedUnion('kind', [importViewSchema, listImportViewSchema])
export type AnyImport = z.infer<typeof anyImportSchema>

const byId = { params: z.object({ id: idSchema }) }

export const uploadReportRoute = uploadRoute({
  path: '/api/admin/imports',
  caller: 'operator',
  summary:
    'Read an attendee report and show what it would bring. `timeZone` is the IANA name of the zone of the account that exported it.',
  form: z.object({
    file: z.string().openapi({ format: 'binary' }),
    /** The file comes gzipped. */
    packing: z.literal('gzip').optional(),
    /** Left out: that of an earlier import of this webinar, else `suggestedTimeZone`. */
    timeZone: z.string().optional(),
    suggestedTimeZone: z.string().optional(),
    dateOrder: z.enum(['month_first', 'day_first']).optional(),
    encoding: readingChoiceSchema.shape.encoding.optional(),
    delimiter: readingChoiceSchema.shape.delimiter.optional(),
  }),
  reply: importViewSchema,
})
export const listImportsRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/imports',
  caller: 'viewer',
  summary: 'The newest 50 imports.',
  reply: z.object({ items: z.array(anyImportSchema) }),
})
export const viewImportRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/imports/{id}',
  caller: 'viewer',
  summary: 'One import; poll it while it runs.',
  ...byId,
  reply: anyImportSchema,
})
export const changeReadingRoute = jsonRoute({
  method: 'put',
  path: '/api/admin/imports/{id}/reading',
  caller: 'operator',
  summary:
    'Read the file in another encoding or with another delimiter, null for what suits it; the preview is made anew.',
  ...byId,
  body: readingChoiceSchema,
  reply: anyImportSchema,
})
export const confirmImportRoute = jsonRoute({
  method: 'post',
  path: '/api/admin/imports/{id}/confirm',
  caller: 'operator',
  summary: 'Import what was previewed. Contacts for a report’s host and panelists only when wanted.',
  ...byId,
  body: z.object({
    dateOrder: z.enum(['month_first', 'day_first']).optional(),
    withPanelists: z.boolean().default(false),
  }),
  reply: anyImportSchema,
})

export const readReportAgainRoute = jsonRoute({
  method: 'post',
  path: '/api/admin/imports/{id}/preview',
  caller: 'operator',
  summary: 'Read an uploaded report anew in another time zone, before it is confirmed.',
  ...byId,
  body: z.object({ timeZone: z.string() }),
  reply: anyImportSchema,
})
export const viewImportRemovalsRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/imports/{id}/removals',
  caller: 'operator',
  summary: 'What undoing this import of a report would remove.',
  ...byId,
  reply: importRemovalsSchema,
})
export const undoImportRoute = jsonRoute({
  method: 'post',
  path: '/api/admin/imports/{id}/undo',
  caller: 'operator',
  summary:
    'Remove the rows that only this import of a report added. Figures are computed again at once; an import that it had replaced stays removed.',
  ...byId,
  reply: anyImportSchema,
})
