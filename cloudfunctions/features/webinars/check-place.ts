import { AppError } from '../../../shared/contracts/app-error'
import type { Folder } from '../../../shared/contracts/folders'
import type { Id } from '../../../shared/contracts/ids'
import { message } from '../../../shared/text/messages/message'

type Place = { id?: Id; name: string; parentId: Id | null }

/** Two levels at most, and no two sibling folders with one name. */
export function checkPlace({ id, name, parentId }: Place, all: Folder[]): void {
  const parent = parentId === null ? undefined : all.find((folder) => folder.id === parentId)
  if (parentId !== null && !parent) throw new AppError('not_found', 'parent_folder_not_found')
  if (parent?.parentId)
    throw new AppError('bad_input', 'folders_have_two_levels', { fields: { parentId: 'choose_first_level_folder' } })
  if (id !== undefined && parentId === id)
    throw new AppError('bad_input', '', { fields: { parentId: 'folder_into_itself' } })
  if (id !== undefined && parentId !== null && all.some((folder) => folder.parentId === id)) {
    throw new AppError('bad_input', 'folders_have_two_levels', {
      fields: { parentId: 'folder_with_children_cannot_move' },
    })
  }

  const hasTwin = all.some((folder) => folder.id !== id && folder.parentId === parentId && folder.name === name)
  if (hasTwin)
    throw new AppError('conflict', message('folder_name_taken', { name }), {
      fields: { name: 'folder_names_must_differ' },
    })
}
