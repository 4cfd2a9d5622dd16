import { useState } from 'react'
import { App, Form, Modal } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import type { ChosenContacts } from '../../../../shared/contracts/contacts'
import { FailureAlert } from '../../components/failure-alert'
import { TargetField } from '../../components/target-field'
import { formatCount } from '../../format/numbers'
import { useTarget } from '../../gateway/use-target'
import { addByHand } from '../../gateway/workflows'
import { text } from '../../text/text'

type Props = { who: ChosenContacts; count: number; onDone: () => void; onClose: () => void }

const words = text.workflows

/** Registers whoever was chosen for one webinar, and leads to the log of what becomes of each. */
export function ByHandDialog({ who, count, onDone, onClose }: Props) {
  const { message } = App.useApp()
  const navigate = useNavigate()
  const [typedId, setTypedId] = useState('')
  const target = useTarget(typedId)
  const add = useMutation({
    mutationFn: () => addByHand({ who, typedId }),
    onSuccess: ({ id, entered }) => {
      onDone()
      void message.success(words.byHand.started(formatCount(entered)))
      void navigate(`/workflows/${id}`)
    },
  })
  const isReady = target.found?.webinar && !target.found.reason

  return (
    <Modal
      open
      width={520}
      title={words.byHand.title(formatCount(count))}
      okText={words.byHand.confirm}
      okButtonProps={{ disabled: !isReady, loading: add.isPending }}
      onOk={() => add.mutate()}
      onCancel={onClose}
    >
      <p>{words.byHand.hint}</p>
      <FailureAlert error={add.error} />
      <Form layout="vertical">
        <Form.Item label={words.form.typedId} htmlFor="by-hand-id" extra={words.form.typedIdHint}>
          <TargetField id="by-hand-id" value={typedId} {...target} onChange={setTypedId} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
