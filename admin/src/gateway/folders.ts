import { queryOptions } from '@tanstack/react-query'
import type {
  createFolderRoute,
  deleteFolderRoute,
  listFoldersRoute,
  updateFolderRoute,
} from '../../../shared/contracts/folders'
import { call, type BodyOf } from './call'

export const foldersQuery = queryOptions({
  queryKey: ['folders'],
  queryFn: ({ signal }) => call<typeof listFoldersRoute>({ path: '/api/admin/folders', signal }),
})

export const createFolder = (body: BodyOf<typeof createFolderRoute>) =>
  call<typeof createFolderRoute>({ method: 'post', path: '/api/admin/folders', body })

export const updateFolder = (id: string, body: BodyOf<typeof updateFolderRoute>) =>
  call<typeof updateFolderRoute>({ method: 'patch', path: `/api/admin/folders/${id}`, body })

export const deleteFolder = (id: string) =>
  call<typeof deleteFolderRoute>({
    method: 'delete',
    path: `/api/admin/folders/${id}`,
  })
