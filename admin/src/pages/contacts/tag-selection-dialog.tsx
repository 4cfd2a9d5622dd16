import { useState } from 'react'
import { Form, Modal, Select } from 'antd'
import { useQuery } from '@tanstack/react-query'
import type { ChosenContacts } from '../../../../shared/contracts/contacts'
import { formatCount } from '../../format/numbers'
import { tagsQuery } from '../../gateway/tags'
import { text } from '../../text/text'
import { useTagging } from './use-tagging'

type Props = { action: 'add' | 'remove'; who: ChosenContacts; count: number; onDone: () => void; onClose: () => void }

const words = text.tags
/** As the contract allows. */
const NAME_MAX = 20

/** Tags for many contacts at once: to put on, also new ones, or to take off. */
export function TagSelectionDialog({ action, who, count, onDone, onClose }: Props) {
  const [chosen, setChosen] = useState<string[]>([])
  const tags = useQuery(tagsQuery)
  const tagging = useTagging(onDone)
  const all = tags.data?.items ?? []
  const isAdding = action === 'add'

  return (
    <Modal
      open
      width={460}
      title={isAdding ? words.addTitle(formatCount(count)) : words.takeTitle(formatCount(count))}
      okText={isAdding ? words.add : words.take}
      okButtonProps={{ disabled: chosen.length === 0, loading: tagging.isPending }}
      onOk={() => tagging.mutate(isAdding ? { who, add: chosen } : { who, remove: chosen })}
      onCancel={onClose}
    >
      <Form layout="vertical">
        <Form.Item label={isAdding ? words.addLabel : words.takeLabel} htmlFor="tags-chosen">
          <Select
            id="tags-chosen"
            mode={isAdding ? 'tags' : 'multiple'}
            value={chosen}
            maxCount={20}
            loading={tags.isPending}
            optionFilterProp="label"
            placeholder={isAdding ? words.addPlaceholder : undefined}
            options={all.map(({ id, name }) => ({ value: isAdding ? name : id, label: name }))}
            onChange={(next: string[]) =>
              setChosen(next.map((name) => (isAdding ? name.trim().slice(0, NAME_MAX) : name)).filter(Boolean))
            }
          />
        </Form.Item>
      </Form>
    </Modal>
  )
}
