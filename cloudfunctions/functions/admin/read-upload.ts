import type { Context } from 'hono'
import { AppError } from '../../../shared/contracts/app-error'
import type { AppEnv } from '../../wiring/http/app'

export type Upload = { file: File; form: FormData }

/** A multipart body with a `file` in it. */
export async function readUpload(c: Context<AppEnv>): Promise<Upload> {
  const form = await c.req.formData().catch(() => undefined)
  const file = form?.get('file')
  if (!form || !(file instanceof File))
    throw new AppError('bad_input', '请选择要上传的文件', { fields: { file: '必填' } })
  if (file.size === 0) throw new AppError('unsupported_file', '文件是空的，请换一个')
  return { file, form }
}
