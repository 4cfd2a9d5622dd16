import { queryOptions } from '@tanstack/react-query'
import type {
  AnyImport,
  changeReadingRoute,
  confirmImportRoute,
  ImportView,
  listImportsRoute,
  readReportAgainRoute,
  undoImportRoute,
  viewImportRemovalsRoute,
  viewImportRoute,
} from '../../../shared/contracts/imports'
import { call, upload, type BodyOf } from './call'
import { packInto } from './pack-file'

type ReportUpload = { file: File; timeZone: string; isZoneChosen: boolean }
type ImportConfirmation = BodyOf<typeof confirmImportRoute>

export const importsQuery = queryOptions({
  queryKey: ['imports', 'list'],
  queryFn: ({ signal }) => call<typeof listImportsRoute>({ path: '/api/admin/imports', signal }),
  refetchInterval: ({ state }) => (state.data?.items.some(isRunning) ? 2000 : false),
})

/** Polls while the import runs. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', 'one', id],
    queryFn: ({ signal }) => call<typeof viewImportRoute>({ path: `/api/admin/imports/${id}`, signal }),
    refetchInterval: ({ state }) => (state.data && isRunning(state.data) ? 1000 : false),
  })

/** A zone that nobody touched only stands in where no earlier import of the webinar tells one. */
export async function uploadReport({ file, timeZone, isZoneChosen, ...reading }: ReportUpload & UploadReading) {
  const form = new FormData()
  readingInto(form, reading)
  form.set(isZoneChosen ? 'timeZone' : 'suggestedTimeZone', timeZone)
  await packInto(form, file)
  return upload<ImportView>('/api/admin/imports', form)
}

export const changeReading = (id: string, body: BodyOf<typeof changeReadingRoute>) =>
  call<typeof changeReadingRoute>({ method: 'put', path: `/api/admin/imports/${id}/reading`, body })

/** What is not chosen is left to the file. */
export type UploadReading = { encoding?: string | null; delimiter?: string | null }

export function readingInto(form: FormData, { encoding, delimiter }: UploadReading): void {
  if (encoding) form.set('encoding', encoding)
  if (delimiter) form.set('delimiter', delimiter)
}

export const confirmImport = (id: string, body: ImportConfirmation) =>
  call<typeof confirmImportRoute>({ method: 'post', path: `/api/admin/imports/${id}/confirm`, body })

export const readReportAgain = (id: string, body: BodyOf<typeof readReportAgainRoute>) =>
  call<typeof readReportAgainRoute>({ method: 'post', path: `/api/admin/imports/${id}/preview`, body })

export const importRemovalsQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', 'removals', id],
    queryFn: ({ signal }) =>
      call<typeof viewImportRemovalsRoute>({ path: `/api/admin/imports/${id}/removals`, signal }),
    staleTime: 0,
  })

export const undoImport = (id: string) =>
  call<typeof undoImportRoute>({ method: 'post', path: `/api/admin/imports/${id}/undo` })

const isRunning = ({ status }: AnyImport) => status === 'queued' || status === 'running'
