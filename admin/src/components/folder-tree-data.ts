import type { Folder } from '../../../shared/contracts/folders'

type Branch = { value: string; title: string; children: Branch[] }

/** Folders in the form that tree selects draw. */
export function folderTree(folders: Folder[], parentId: string | null = null): Branch[] {
  return folders
    .filter((folder) => folder.parentId === parentId)
    .map(({ id, name }) => ({ value: id, title: name, children: folderTree(folders, id) }))
}
