import { z } from '@hono/zod-openapi'
import { chosenContactsSchema } from './contacts'
import { idSchema } from './ids'
import { jsonRoute } from './route'

export const TAG_NAME_MAX = 20
const nameSchema = z.string().trim().min(1).max(TAG_NAME_MAX)

export const tagSchema = z
  .object({ id: idSchema, name: z.string(), contactsCount: z.number(), createdAt: z.iso.datetime() })
  .openapi('Tag')
export type Tag = z.infer<typeof tagSchema>

const byId = { params: z.object({ id: idSchema }) }

export const listTagsRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/tags',
  caller: 'viewer',
  summary: 'All tags by name, with how many contacts have each.',
  reply: z.object({ items: z.array(tagSchema) }),
})

export const createTagRoute = jsonRoute({
  method: 'post',
  path: '/api/admin/tags',
  caller: 'operator',
  summary: 'A new tag. Names differ by more than case.',
  body: z.object({ name: nameSchema }),
  reply: tagSchema,
})

export const renameTagRoute = jsonRoute({
  method: 'patch',
  path: '/api/admin/tags/{id}',
  caller: 'operator',
  summary: 'Rename a tag everywhere it is.',
  ...byId,
  body: z.object({ name: nameSchema }),
  reply: tagSchema,
})

export const deleteTagRoute = jsonRoute({
  method: 'delete',
  path: '/api/admin/tags/{id}',
  caller: 'operator',
  summary: 'Delete a tag; it comes off every contact, and the contacts stay.',
  ...byId,
  reply: z.object({ released: z.number() }),
})

export const tagContactsRoute = jsonRoute({
  method: 'post',
  path: '/api/admin/tags/contacts',
  caller: 'operator',
  summary: 'Put tags on chosen contacts and take others off. A name that is no tag yet becomes one.',
  body: z.object({
    who: chosenContactsSchema,
    add: z.array(nameSchema).max(20).default([]),
    remove: z.array(idSchema).max(20).default([]),
  }),
  reply: z.object({ /** Contacts that were changed. */ changed: z.number() }),
})
