import { useState } from 'react'
import { Form, Input, Modal, Typography } from 'antd'
import type { Folder } from '../../../../shared/contracts/folders'
import { FailureAlert } from '../../components/failure-alert'
import { createFolder, updateFolder } from '../../gateway/folders'
import { text } from '../../text/text'

export type FolderTask = { kind: 'create'; parent: Folder | null } | { kind: 'rename'; folder: Folder }
type Props = { task: FolderTask; onClose: () => void; onSaved: () => void }

export function FolderDialog({ task, onClose, onSaved }: Props) {
  const words = text.webinars.folders
  const [form] = Form.useForm<{ name: string }>()
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setIsBusy] = useState(false)

  async function save({ name }: { name: string }) {
    setIsBusy(true)
    setError(null)
    try {
      await (task.kind === 'rename'
        ? updateFolder(task.folder.id, { name })
        : createFolder({
            name,
            parentId: task.parent?.id ?? null,
          }))
      onSaved()
    } catch (failure) {
      setError(failure)
    } finally {
      setIsBusy(false)
    }
  }

  return (
    <Modal
      open
      title={task.kind === 'rename' ? words.rename : task.parent ? words.addChild : words.add}
      okText={text.words.save}
      confirmLoading={isBusy}
      onOk={form.submit}
      onCancel={onClose}
      width={420}
    >
      <FailureAlert error={error} />
      {task.kind === 'create' && task.parent && (
        <Typography.Paragraph type="secondary">{words.parentHint(task.parent.name)}</Typography.Paragraph>
      )}
      <Form
        form={form}
        name="folder"
        layout="vertical"
        onFinish={save}
        initialValues={{ name: task.kind === 'rename' ? task.folder.name : '' }}
      >
        <Form.Item
          name="name"
          label={words.name}
          rules={[{ required: true, whitespace: true, message: text.words.required(words.name) }]}
        >
          <Input autoFocus maxLength={20} showCount placeholder={words.namePlaceholder} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
