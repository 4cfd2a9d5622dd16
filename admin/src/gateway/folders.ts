import { queryOptions } from '@tanstack/react-query'
import type { createFolderRoute, updateFolderRoute } from '../../../shared/contracts/folders'
import { api } from './api'
import type { BodyOf } from '../../../shared/contracts/route-types'

export const foldersQuery = queryOptions({
  queryKey: ['folders'],
  queryFn: ({ signal }) => api.listFolders({ signal }),
})

export const createFolder = (body: BodyOf<typeof createFolderRoute>) => api.createFolder({ body })

export const updateFolder = (id: string, body: BodyOf<typeof updateFolderRoute>) =>
  api.updateFolder({ params: { id }, body })

export const deleteFolder = (id: string) => api.deleteFolder({ params: { id } })
