import { z } from '@hono/zod-openapi'

/** Why a row of an imported file is left out, with its position for correcting it. */
export const rowErrorSchema = z
  .object({
    line: z.number(),
    column: z.string().nullable(),
    code: z.string(),
    message: z.string(),
    value: z.string().nullable(),
  })
  .openapi('RowError')
export type RowError = z.infer<typeof rowErrorSchema>
/** As it is kept; the message is worded by its code when somebody sees it. */
export type KeptRowError = Omit<RowError, 'message'>
