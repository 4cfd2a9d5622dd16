import { z } from '@hono/zod-openapi'
import { fileReadingSchema, readingChoiceSchema } from './file-reading'
import { idSchema } from './ids'
import { IMPORT_STATUSES } from './import-status'
import { jsonRoute, uploadRoute } from './route'
import { rowErrorSchema, type KeptRowError } from './row-error'

/** What a column of a list may mean. Name as one column, or as first and last name. */
export const LIST_FIELDS = [
  'name',
  'first_name',
  'last_name',
  'phone',
  'email',
  'registered_at',
  'status',
  'question',
  'ignore',
] as const
export type ListField = (typeof LIST_FIELDS)[number]

export const LIST_MOST_COLUMNS = 100
export const LIST_MOST_ROWS = 200_000

const columnSchema = z
  .object({
    column: z.number().int(),
    title: z.string(),
    field: z.enum(LIST_FIELDS),
    /** From the first rows, so that a column without a title can be recognised. */ samples: z.array(z.string()),
  })
  .openapi('ListColumn')
export type ListColumn = z.infer<typeof columnSchema>

export const listSettingsSchema = z
  .object({
    /** The line of the file that names the columns. */
    headerLine: z.number(),
    columns: z.array(columnSchema),
    /** A registration that was cancelled here stays cancelled unless this is chosen. */
    revivesCancelled: z.boolean(),
    /** Columns that all hold e-mail addresses, where there are several: somebody has to look which one is meant. */
    emailColumns: z.array(z.number().int()).default([]),
  })
  .openapi('ListSettings')
export type ListSettings = z.infer<typeof listSettingsSchema>

const outcomesSchema = {
  registered: z.number(),
  already: z.number(),
  updated: z.number(),
  skipped: z.number(),
  contactsMade: z.number(),
}
export const listCountsSchema = z.object(outcomesSchema).openapi('ListCounts')
export type ListCounts = z.infer<typeof listCountsSchema>

export const listPreviewSchema = z
  .object({
    rows: z.number(),
    ...outcomesSchema,
    /** The first people as they will be read: masked. */
    sample: z.array(
      z.object({
        line: z.number(),
        name: z.string(),
        maskedPhone: z.string(),
        maskedEmail: z.string(),
        registeredAt: z.string().nullable(),
        status: z.enum(['registered', 'pending', 'cancelled']),
        outcome: z.enum(['registered', 'already', 'updated']),
      }),
    ),
    rowErrors: z.array(rowErrorSchema),
    rowErrorsTotal: z.number(),
    /** Cells that cannot be used and are left out of a row which is imported: a phone, a time, a status. */
    rowNotes: z.array(rowErrorSchema).default([]),
    rowNotesTotal: z.number().default(0),
    /** New registrants whose phone or e-mail somebody registered for this webinar has already. */
    likelyDuplicates: z.array(rowErrorSchema).default([]),
    likelyDuplicatesTotal: z.number().default(0),
    /** Set while the file does not settle whether 08/09 is August or September: the operator must choose. */
    ambiguousDate: z.object({ text: z.string(), monthFirst: z.string(), dayFirst: z.string() }).nullable(),
    /** No column contains a phone or an e-mail: nothing can be imported until one does. */
    lacksAddress: z.boolean(),
  })
  .openapi('ListPreview')
export type ListPreview = z.infer<typeof listPreviewSchema>
/** As it is kept: without the words. */
export type KeptListPreview = Omit<ListPreview, 'rowErrors' | 'rowNotes' | 'likelyDuplicates'> &
  Record<'rowErrors' | 'rowNotes' | 'likelyDuplicates', KeptRowError[]>

export const listImportViewSchema = z
  .object({
    kind: z.literal('registrant_list'),
    id: idSchema,
    status: z.enum(IMPORT_STATUSES),
    fileName: z.string(),
    timeZone: z.string(),
    reading: fileReadingSchema.nullable(),
    dateOrder: z.enum(['month_first', 'day_first']).nullable(),
    settings: listSettingsSchema,
    preview: listPreviewSchema,
    counts: listCountsSchema.nullable(),
    rowsDone: z.number(),
    rowsTotal: z.number(),
    error: z.string().nullable(),
    webinarId: idSchema.nullable(),
    person: z.string(),
    webinarTitle: z.string(),
    hasResult: z.boolean(),
    createdAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
  })
  .openapi('ListImportView')
export type ListImportView = z.infer<typeof listImportViewSchema>

const byId = { params: z.object({ id: idSchema }) }

export const uploadListRoute = uploadRoute({
  path: '/api/admin/imports/lists',
  caller: 'operator',
  summary:
    'Read a list of registrants (CSV or XLSX) for a webinar and show what it would bring. `timeZone` is the IANA name of the zone of the times in it.',
  form: z.object({
    file: z.string().openapi({ format: 'binary' }),
    packing: z.literal('gzip').optional(),
    webinarId: idSchema,
    timeZone: z.string(),
    encoding: readingChoiceSchema.shape.encoding.optional(),
    delimiter: readingChoiceSchema.shape.delimiter.optional(),
  }),
  reply: listImportViewSchema,
})

export const saveListSettingsRoute = jsonRoute({
  method: 'put',
  path: '/api/admin/imports/{id}/settings',
  caller: 'operator',
  summary: 'Say what the columns of a list mean and how its times are meant; the preview is made anew.',
  ...byId,
  body: z.object({
    fields: z
      .array(z.object({ column: z.number().int().min(0).max(LIST_MOST_COLUMNS), field: z.enum(LIST_FIELDS) }))
      .max(LIST_MOST_COLUMNS),
    timeZone: z.string().max(64),
    dateOrder: z.enum(['month_first', 'day_first']).nullable().default(null),
    revivesCancelled: z.boolean().default(false),
  }),
  reply: listImportViewSchema,
})

export const viewListResultRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/imports/{id}/result',
  caller: 'operator',
  summary:
    'The path of a list import’s result file, for five minutes and this session’s operator: every row with what became of it. It is recorded who took it.',
  ...byId,
  reply: z.object({ fileName: z.string(), url: z.string() }),
})

export const viewListTemplateRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/import-template',
  caller: 'viewer',
  summary: 'A list to fill in, with an example row, in the language asked for.',
  query: z.object({ format: z.enum(['csv', 'xlsx']) }),
  reply: z.object({ fileName: z.string(), mime: z.string(), base64: z.string() }),
})
