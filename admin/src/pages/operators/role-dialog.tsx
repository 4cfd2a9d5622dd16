import { useState } from 'react'
import { App, Modal, Typography } from 'antd'
import { useMutation } from '@tanstack/react-query'
import type { OperatorRow } from '../../../../shared/contracts/operator'
import { FailureAlert } from '../../components/failure-alert'
import { useRefresh } from '../../gateway/refresh'
import { changeOperator } from '../../gateway/operators'
import { text } from '../../text/text'
import { RoleChoice } from './role-choice'

const words = text.operators

export function RoleDialog({ operator, onClose }: { operator: OperatorRow; onClose: () => void }) {
  const { message } = App.useApp()
  const refresh = useRefresh()
  const [role, setRole] = useState(operator.role)
  const change = useMutation({
    mutationFn: () => changeOperator(operator.id, { role }),
    onSuccess: () => {
      void refresh('operator')
      void message.success(text.words.saved)
      onClose()
    },
  })

  return (
    <Modal
      open
      width={520}
      title={words.changeRoleTitle(operator.name)}
      okText={text.words.save}
      confirmLoading={change.isPending}
      onOk={() => change.mutate()}
      onCancel={onClose}
    >
      <FailureAlert error={change.error} />
      <Typography.Paragraph type="secondary">{words.changeRoleHint}</Typography.Paragraph>
      <RoleChoice value={role} onChange={setRole} />
    </Modal>
  )
}
