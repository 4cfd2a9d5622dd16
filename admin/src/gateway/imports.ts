import { queryOptions } from '@tanstack/react-query'
import type {
  AnyImport,
  changeReadingRoute,
  confirmImportRoute,
  ImportView,
  readReportAgainRoute,
} from '../../../shared/contracts/imports'
import { api } from './api'
import type { BodyOf } from '../../../shared/contracts/route-types'
import { upload } from './call'
import { packInto } from './pack-file'

type ReportUpload = { file: File; timeZone: string; isZoneChosen: boolean }
type ImportConfirmation = BodyOf<typeof confirmImportRoute>

export const importsQuery = queryOptions({
  queryKey: ['imports', 'list'],
  queryFn: ({ signal }) => api.listImports({ signal }),
  refetchInterval: ({ state }) => (state.data?.items.some(isRunning) ? 2000 : false),
})

/** Polls while the import runs. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', 'one', id],
    queryFn: ({ signal }) => api.viewImport({ params: { id }, signal }),
    refetchInterval: ({ state }) => (state.data && isRunning(state.data) ? 1000 : false),
  })

/** A zone that was not chosen by hand is used only when no earlier import of the webinar has one. */
export async function uploadReport({ file, timeZone, isZoneChosen, ...reading }: ReportUpload & UploadReading) {
  const form = new FormData()
  readingInto(form, reading)
  form.set(isZoneChosen ? 'timeZone' : 'suggestedTimeZone', timeZone)
  await packInto(form, file)
  return upload<ImportView>('/api/admin/imports', form)
}

export const changeReading = (id: string, body: BodyOf<typeof changeReadingRoute>) =>
  api.changeReading({ params: { id }, body })

/** Settings that were not chosen are detected from the file. */
export type UploadReading = { encoding?: string | null; delimiter?: string | null }

export function readingInto(form: FormData, { encoding, delimiter }: UploadReading): void {
  if (encoding) form.set('encoding', encoding)
  if (delimiter) form.set('delimiter', delimiter)
}

export const confirmImport = (id: string, body: ImportConfirmation) => api.confirmImport({ params: { id }, body })

export const readReportAgain = (id: string, body: BodyOf<typeof readReportAgainRoute>) =>
  api.readReportAgain({ params: { id }, body })

export const importRemovalsQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', 'removals', id],
    queryFn: ({ signal }) => api.viewImportRemovals({ params: { id }, signal }),
    staleTime: 0,
  })

export const undoImport = (id: string) => api.undoImport({ params: { id } })

const isRunning = ({ status }: AnyImport) => status === 'queued' || status === 'running'
