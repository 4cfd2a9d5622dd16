import { z } from '@hono/zod-openapi'
import { EXCLUSION_REASONS } from './exclusions'
import { fileReadingSchema, readingChoiceSchema } from './file-reading'
import { idSchema } from './ids'
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
    /** Columns beyond those that Zoom has for every webinar: the questions that were asked, in their own words. */
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
    /** As the file's own header says; shown beside, not trusted. */
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
    /** The webinar that an earlier import of the same report made. */
    existingWebinarId: idSchema.nullable(),
    /** That webinar's account has told us of it already: the report would count the same views again. */
    existingIsSynced: z.boolean().default(false),
  })
  .openapi('ImportPreview')
export type ImportPreview = z.infer<typeof importPreviewSchema>

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
    status: z.enum(['previewed', 'queued', 'running', 'done', 'failed']),
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
    createdAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
  })
  .openapi('ImportView')
export type ImportView = z.infer<typeof importViewSchema>

/** A report or a list: both are uploaded, previewed, confirmed and imported, and stand in one history. */
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
    timeZone: z.string(),
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
