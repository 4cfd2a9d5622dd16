type Folder = { id: string; parentId: string | null; name: string }
export type FolderRows = { top: Folder[]; chosenTop: string | undefined; inside: Folder[] }

/** Folders have two levels: the upper ones, and those inside the one that was chosen or holds the chosen one. */
export function folderRows(folders: Folder[], chosen: string | undefined): FolderRows {
  const chosenTop = folders.find(({ id }) => id === chosen)?.parentId ?? chosen
  return {
    top: folders.filter(({ parentId }) => parentId === null),
    chosenTop,
    inside: chosenTop ? folders.filter(({ parentId }) => parentId === chosenTop) : [],
  }
}
