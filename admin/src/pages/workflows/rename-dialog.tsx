import { useState } from 'react'
import { App, Input, Modal } from 'antd'
import { useMutation } from '@tanstack/react-query'
import type { Workflow } from '../../../../shared/contracts/workflows'
import { FailureAlert } from '../../components/failure-alert'
import { useRefresh } from '../../gateway/refresh'
import { renameWorkflow } from '../../gateway/workflows'
import { text } from '../../text/text'

const words = text.workflows

export function RenameDialog({ workflow: { id, name: before }, onClose }: { workflow: Workflow; onClose: () => void }) {
  const { message } = App.useApp()
  const refresh = useRefresh()
  const [name, setName] = useState(before)
  const rename = useMutation({
    mutationFn: () => renameWorkflow(id, name.trim()),
    onSuccess: async () => {
      await refresh('workflow')
      void message.success(words.renamed)
      onClose()
    },
  })

  return (
    <Modal
      open
      width={420}
      title={words.rename}
      okText={text.words.save}
      okButtonProps={{ disabled: !name.trim() || name.trim() === before, loading: rename.isPending }}
      onOk={() => rename.mutate()}
      onCancel={onClose}
    >
      <FailureAlert error={rename.error} />
      <Input
        autoFocus
        maxLength={40}
        value={name}
        aria-label={words.form.name}
        onChange={({ target }) => setName(target.value)}
      />
    </Modal>
  )
}
