import { z } from '@hono/zod-openapi'
import { idSchema } from './ids'
import { uploadRoute } from './route'

export const IMAGE_MAX_BYTES = 2 * 1024 * 1024
export const IMAGE_MIMES = ['image/jpeg', 'image/png', 'image/gif'] as const

export const uploadedImageSchema = z
  .object({ fileId: idSchema, url: z.string(), width: z.number(), height: z.number(), bytes: z.number() })
  .openapi('UploadedImage')
export type UploadedImage = z.infer<typeof uploadedImageSchema>

export const uploadImageRoute = uploadRoute({
  path: '/api/admin/images',
  caller: 'operator',
  summary: 'Keep a JPEG, PNG or GIF of at most 2 MB; refused by content, never by name.',
  form: z.object({ file: z.string().openapi({ format: 'binary' }) }),
  reply: uploadedImageSchema,
})
