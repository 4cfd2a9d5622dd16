import { useState } from 'react'
import { Form, Modal, TreeSelect } from 'antd'
import type { Folder } from '../../../../shared/contracts/folders'
import { text } from '../../text/text'
import { folderTree } from '../../components/folder-tree-data'

type Props = {
  count: number
  folders: Folder[]
  isBusy: boolean
  onMove: (folderId: string | null) => void
  onClose: () => void
}

const UNFILED = 'unfiled'

export function MoveDialog({ count, folders, isBusy, onMove, onClose }: Props) {
  const [target, setTarget] = useState<string>()

  return (
    <Modal
      open
      width={420}
      title={text.webinars.moveTitle(count)}
      okButtonProps={{ disabled: target === undefined, loading: isBusy }}
      okText={text.webinars.batch.move}
      onOk={() => onMove(target === UNFILED || target === undefined ? null : target)}
      onCancel={onClose}
    >
      <Form layout="vertical">
        <Form.Item label={text.webinars.moveLabel} htmlFor="move-target">
          <TreeSelect
            id="move-target"
            value={target}
            onChange={setTarget}
            treeDefaultExpandAll
            style={{ width: '100%' }}
            treeData={[{ value: UNFILED, title: text.webinars.noFolder, children: [] }, ...folderTree(folders)]}
          />
        </Form.Item>
      </Form>
    </Modal>
  )
}
