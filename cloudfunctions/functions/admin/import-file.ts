import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { AppError } from '../../../shared/contracts/app-error'
import { IMPORT_MAX_BYTES } from '../../../shared/contracts/imports'
import type { Upload } from './read-upload'

const unpack = promisify(gunzip)

/**
 * The bytes of an uploaded file, which may be compressed: a function accepts 6 MB at most (CloudBase, synchronous
 * calls).
 */
export async function importFile({ file, form }: Upload): Promise<{ bytes: Uint8Array; fileName: string }> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (form.get('packing') !== 'gzip') return { bytes, fileName: file.name }

  const unpacked = await unpack(bytes, { maxOutputLength: IMPORT_MAX_BYTES }).catch((error: unknown) => {
    const isTooLarge =
      typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw isTooLarge ? new AppError('too_large', 'upload_too_large') : new AppError('unsupported_file', 'table_damaged')
  })
  return { bytes: new Uint8Array(unpacked), fileName: file.name }
}
