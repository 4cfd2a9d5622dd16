import { useState } from 'react'
import { App, Modal, Radio, Skeleton } from 'antd'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { Workflow } from '../../../../shared/contracts/workflows'
import { FailureAlert } from '../../components/failure-alert'
import { formatCount } from '../../format/numbers'
import { useRefresh } from '../../gateway/refresh'
import { switchWorkflow, workflowQuery } from '../../gateway/workflows'
import { text } from '../../text/text'

const words = text.workflows.switchOn

/** Asks what becomes of those who meet the condition already, with their number. */
export function SwitchOnDialog({ workflow: { id, name }, onClose }: { workflow: Workflow; onClose: () => void }) {
  const { message } = App.useApp()
  const refresh = useRefresh()
  const [withPresent, setWithPresent] = useState(false)
  const seen = useQuery({ ...workflowQuery(id), staleTime: 0 })
  const present = seen.data?.presentCount ?? 0
  const start = useMutation({
    mutationFn: () => switchWorkflow(id, { isOn: true, withPresent: withPresent && present > 0 }),
    onSuccess: () => {
      void message.success(words.done)
      onClose()
    },
    onSettled: () => refresh('workflow'),
  })

  return (
    <Modal
      open
      width={500}
      title={words.title(name)}
      okText={words.confirm}
      cancelText={words.later}
      okButtonProps={{ disabled: !seen.data, loading: start.isPending }}
      onOk={() => start.mutate()}
      onCancel={onClose}
    >
      <FailureAlert error={start.error ?? seen.error} />
      <p>{words.hint}</p>
      {seen.isPending && <Skeleton active title={false} paragraph={{ rows: 2 }} />}
      {present > 0 && (
        <>
          <p style={{ fontWeight: 600 }}>{words.present(formatCount(present))}</p>
          <Radio.Group
            value={withPresent}
            onChange={({ target }) => setWithPresent(target.value === true)}
            style={{ display: 'grid', gap: 8 }}
            options={[
              { value: false, label: words.newcomers },
              { value: true, label: words.everybody(formatCount(present)) },
            ]}
          />
        </>
      )}
    </Modal>
  )
}
