import { queryOptions } from '@tanstack/react-query'
import type {
  AnyImport,
  changeReadingRoute,
  confirmImportRoute,
  ImportView,
  listImportsRoute,
  viewImportRoute,
} from '../../../shared/contracts/imports'
import { call, upload, type BodyOf } from './call'
import { packInto } from './pack-file'

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

export async function uploadReport({ file, timeZone, ...reading }: { file: File; timeZone: string } & UploadReading) {
  const form = new FormData()
  readingInto(form, reading)
  form.set('timeZone', timeZone)
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

const isRunning = ({ status }: AnyImport) => status === 'queued' || status === 'running'
