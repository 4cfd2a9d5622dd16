import type { Context } from 'hono'
import { AppError } from '../../../shared/contracts/app-error'
import type { AppEnv } from '../../wiring/http/app'

export type Upload = { file: File; form: FormData }

/** A multipart body with a `file`. */
export async function readUpload(c: Context<AppEnv>): Promise<Upload> {
  const form = await c.req.formData().catch(() => undefined)
  const file = form?.get('file')
  if (!form || !(file instanceof File))
    throw new AppError('bad_input', 'file_missing', { fields: { file: 'required' } })
  if (file.size === 0) throw new AppError('unsupported_file', 'file_empty')
  return { file, form }
}
