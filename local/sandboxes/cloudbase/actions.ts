import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { isPath, type StoredFiles } from './stored-files'

/** An answer that the real service gives with HTTP 200 and an error code. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

interface World {
  files: StoredFiles
  origin: string
  /** The address of a stored file for browsers. It must not be encoded, because the SDK encodes it. */
  publicUrl(filePath: string): string
  expectUpload(filePath: string): string
  callFunction(name: string, event: unknown): Promise<unknown>
}

// The number of files per call that the service accepts (developers.weixin.qq.com, cloud storage, getTempFileURL and
// deleteFile).
const AT_ONCE = 50

const upload = z.object({ path: z.string(), method: z.literal('put') })
const urls = z.object({ file_list: z.array(z.object({ fileid: z.string() })).max(AT_ONCE) })
const removal = z.object({ fileid_list: z.array(z.string()).max(AT_ONCE) })
const invocation = z.object({ function_name: z.string(), request_data: z.string().optional() })

/**
 * The actions that the product calls through the SDK. Field names are those that @cloudbase/node-sdk 3.18.3 sends and
 * reads.
 */
export const actions: Record<string, (body: unknown, world: World) => unknown> = {
  'storage.getUploadMetadata'(body, { files, origin, expectUpload }) {
    const { path } = accept(upload, body)
    if (!isPath(path)) throw new Refusal('INVALID_PARAM', `[${path}] is not a valid cloud path`)
    const token = expectUpload(path)
    const cosFileId = Buffer.from(randomUUID()).toString('base64')
    return {
      url: `${origin}/upload/${token}`,
      token,
      authorization: `q-sign=${token}`,
      fileId: files.idOf(path),
      cosFileId,
    }
  },

  'storage.batchGetDownloadUrl'(body, { files, publicUrl }) {
    const { file_list: asked } = accept(urls, body)
    return {
      download_list: asked.map(({ fileid }) => {
        const found = files.find(fileid)
        return found
          ? { code: 'SUCCESS', fileID: fileid, tempFileURL: publicUrl(found), download_url: publicUrl(found) }
          : { code: 'STORAGE_FILE_NONEXIST', fileID: fileid, tempFileURL: '' }
      }),
    }
  },

  'storage.batchDeleteFile'(body, { files }) {
    const { fileid_list: asked } = accept(removal, body)
    return {
      delete_list: asked.map((fileid) => {
        const found = files.find(fileid)
        if (found) files.remove(found)
        return { fileID: fileid, code: found ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' }
      }),
    }
  },

  async 'functions.invokeFunction'(body, { callFunction }) {
    const { function_name: name, request_data: data } = accept(invocation, body)
    const result = await callFunction(name, data ? JSON.parse(data) : {})
    return { response_data: JSON.stringify(result ?? null) }
  },
}

function accept<T>(shape: z.ZodType<T>, body: unknown): T {
  const read = shape.safeParse(body)
  if (read.success) return read.data
  throw new Refusal(
    'INVALID_PARAM',
    read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '),
  )
}
