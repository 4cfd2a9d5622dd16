import { queryOptions } from '@tanstack/react-query'
import type {
  AnyImport,
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

export async function uploadReport({ file, timeZone }: { file: File; timeZone: string }) {
  const form = new FormData()
  form.set('timeZone', timeZone)
  await packInto(form, file)
  return upload<ImportView>('/api/admin/imports', form)
}

export const confirmImport = (id: string, body: ImportConfirmation) =>
  call<typeof confirmImportRoute>({ method: 'post', path: `/api/admin/imports/${id}/confirm`, body })

const isRunning = ({ status }: AnyImport) => status === 'queued' || status === 'running'
