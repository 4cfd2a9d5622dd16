import { queryOptions } from '@tanstack/react-query'
import type { tagContactsRoute } from '../../../shared/contracts/tags'
import { api } from './api'
import type { BodyOf } from '../../../shared/contracts/route-types'

export type Tagging = BodyOf<typeof tagContactsRoute>

export const tagsQuery = queryOptions({
  queryKey: ['tags'],
  queryFn: ({ signal }) => api.listTags({ signal }),
})

export const createTag = (name: string) => api.createTag({ body: { name } })

export const renameTag = (id: string, name: string) => api.renameTag({ params: { id }, body: { name } })

export const deleteTag = (id: string) => api.deleteTag({ params: { id } })

export const tagContacts = (body: Tagging) => api.tagContacts({ body })
