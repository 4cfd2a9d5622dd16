import { z } from '@hono/zod-openapi'

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5', 'shift_jis', 'windows-1252'] as const
export type Encoding = (typeof ENCODINGS)[number]

export const DELIMITERS = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** How an uploaded file is read. A workbook has neither encoding nor delimiter to choose. */
export const fileReadingSchema = z
  .object({
    format: z.enum(['text', 'workbook']),
    encoding: z.enum(ENCODINGS).nullable(),
    delimiter: z.enum(DELIMITERS).nullable(),
    /** No other reading fits the file nearly as well; otherwise the operator is asked to check. */
    isSure: z.boolean(),
  })
  .openapi('FileReading')
export type FileReading = z.infer<typeof fileReadingSchema>

/** Null: as the file itself suggests. */
export const readingChoiceSchema = z.object({
  encoding: z.enum(ENCODINGS).nullable().default(null),
  delimiter: z.enum(DELIMITERS).nullable().default(null),
})
