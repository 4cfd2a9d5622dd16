import { z } from '@hono/zod-openapi'
import { idSchema } from './ids'
import { jsonRoute } from './route'

export const folderSchema = z
  .object({
    id: idSchema,
    parentId: idSchema.nullable(),
    name: z.string(),
    position: z.number(),
    webinarsCount: z.number(),
  })
  .openapi('Folder')
export type Folder = z.infer<typeof folderSchema>

const nameSchema = z.string().trim().min(1).max(20)
const byId = { params: z.object({ id: idSchema }) }

export const listFoldersRoute = jsonRoute({
  method: 'get',
  path: '/api/admin/folders',
  caller: 'viewer',
  summary: 'All folders, parents before children, in their order.',
  reply: z.object({ items: z.array(folderSchema), unfiledCount: z.number() }),
})
export const createFolderRoute = jsonRoute({
  method: 'post',
  path: '/api/admin/folders',
  caller: 'operator',
  summary: 'Make a folder; two levels at most, names unique under one parent.',
  body: z.object({ name: nameSchema, parentId: idSchema.nullable().default(null) }),
  reply: folderSchema,
})
export const updateFolderRoute = jsonRoute({
  method: 'patch',
  path: '/api/admin/folders/{id}',
  caller: 'operator',
  summary: 'Rename, move under another parent or change its place.',
  ...byId,
  body: z.object({
    name: nameSchema.optional(),
    parentId: idSchema.nullable().optional(),
    position: z.number().int().min(0).optional(),
  }),
  reply: folderSchema,
})
export const deleteFolderRoute = jsonRoute({
  method: 'delete',
  path: '/api/admin/folders/{id}',
  caller: 'operator',
  summary: 'Delete a folder without children; its webinars become unfiled.',
  ...byId,
  reply: z.object({ unfiled: z.number() }),
})
