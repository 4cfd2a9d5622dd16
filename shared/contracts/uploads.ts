import { z } from '@hono/zod-openapi'
import { idSchema } from './ids'

/** What `POST /api/admin/images` takes (multipart field `file`) and answers; refused by content, never by name. */
export const IMAGE_MAX_BYTES = 2 * 1024 * 1024
export const IMAGE_MIMES = ['image/jpeg', 'image/png', 'image/gif'] as const

export const uploadedImageSchema = z
  .object({ fileId: idSchema, url: z.string(), width: z.number(), height: z.number(), bytes: z.number() })
  .openapi('UploadedImage')
export type UploadedImage = z.infer<typeof uploadedImageSchema>
