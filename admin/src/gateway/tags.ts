import { queryOptions } from '@tanstack/react-query'
import type {
  createTagRoute,
  deleteTagRoute,
  listTagsRoute,
  renameTagRoute,
  tagContactsRoute,
} from '../../../shared/contracts/tags'
import { call, type BodyOf } from './call'

export type Tagging = BodyOf<typeof tagContactsRoute>

export const tagsQuery = queryOptions({
  queryKey: ['tags'],
  queryFn: ({ signal }) => call<typeof listTagsRoute>({ path: '/api/admin/tags', signal }),
})

export const createTag = (name: string) =>
  call<typeof createTagRoute>({ method: 'post', path: '/api/admin/tags', body: { name } })

export const renameTag = (id: string, name: string) =>
  call<typeof renameTagRoute>({ method: 'patch', path: `/api/admin/tags/${id}`, body: { name } })

export const deleteTag = (id: string) =>
  call<typeof deleteTagRoute>({ method: 'delete', path: `/api/admin/tags/${id}` })

export const tagContacts = (body: Tagging) =>
  call<typeof tagContactsRoute>({ method: 'post', path: '/api/admin/tags/contacts', body })
