import type {
  ListImportView,
  saveListSettingsRoute,
  viewListResultRoute,
  viewListTemplateRoute,
} from '../../../shared/contracts/list-imports'
import { call, upload, type BodyOf } from './call'
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

export const saveListSettings = (id: string, body: ListSettingsChange) =>
  call<typeof saveListSettingsRoute>({ method: 'put', path: `/api/admin/imports/${id}/settings`, body })

export const viewListResult = (id: string) =>
  call<typeof viewListResultRoute>({ path: `/api/admin/imports/${id}/result` })

export const viewListTemplate = (format: 'csv' | 'xlsx') =>
  call<typeof viewListTemplateRoute>({ path: '/api/admin/import-template', query: { format } })
