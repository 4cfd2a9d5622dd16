import type { ListImportView, saveListSettingsRoute } from '../../../shared/contracts/list-imports'
import { api } from './api'
import type { BodyOf } from '../../../shared/contracts/route-types'
import { upload } from './call'
import { readingInto, type UploadReading } from './imports'
import { packInto } from './pack-file'

export type ListSettingsChange = BodyOf<typeof saveListSettingsRoute>

type ListToUpload = { file: File; webinarId: string; timeZone: string } & UploadReading

export async function uploadList({ file, webinarId, timeZone, ...reading }: ListToUpload) {
  const form = new FormData()
  readingInto(form, reading)
  form.set('webinarId', webinarId)
  form.set('timeZone', timeZone)
  await packInto(form, file)
  return upload<ListImportView>('/api/admin/imports/lists', form)
}

export const saveListSettings = (id: string, body: ListSettingsChange) => api.saveListSettings({ params: { id }, body })

export const viewListResult = (id: string) => api.viewListResult({ params: { id } })

export const viewListTemplate = (format: 'csv' | 'xlsx') => api.viewListTemplate({ query: { format } })
