import { useState } from 'react'
import { App } from 'antd'
import type { Folder } from '../../../../shared/contracts/folders'
import { useFailureNotification } from '../../components/use-failure-notification'
import { useRefresh } from '../../gateway/refresh'
import { deleteFolder } from '../../gateway/folders'
import { text } from '../../text/text'
import type { FolderTask } from './folder-dialog'

/** Which folder dialog is open, and deleting after a confirmation that says what happens to the webinars. */
export function useFolderChanges(folders: Folder[], onRemoved: (id: string) => void) {
  const words = text.webinars.folders
  const refresh = useRefresh()
  const { message, modal } = App.useApp()
  const showFailure = useFailureNotification()
  const [task, setTask] = useState<FolderTask | null>(null)

  function refreshFolders() {
    void refresh('webinar')
  }

  function remove(folder: Folder) {
    if (folders.some(({ parentId }) => parentId === folder.id)) {
      modal.info({ title: words.removeTitle(folder.name), content: words.removeHasChildren })
      return
    }
    modal.confirm({
      title: words.removeTitle(folder.name),
      content: words.removeHint(folder.webinarsCount),
      okText: words.remove,
      okButtonProps: { danger: true },
      onOk: async () => {
        try {
          await deleteFolder(folder.id)
          void message.success(words.removed)
          onRemoved(folder.id)
        } catch (failure) {
          showFailure(failure)
        }
        refreshFolders()
      },
    })
  }

  return {
    task,
    open: setTask,
    close: () => setTask(null),
    saved: () => {
      setTask(null)
      refreshFolders()
    },
    remove,
  }
}
