import type { UploadedImage } from '../../../shared/contracts/uploads'
import { upload } from './call'

export function uploadImage(file: Blob, fileName: string) {
  const form = new FormData()
  form.set('file', file, fileName)
  return upload<UploadedImage>('/api/admin/images', form)
}
