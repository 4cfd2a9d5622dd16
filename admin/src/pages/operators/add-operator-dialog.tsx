import { Alert, Form, Input, Modal } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { FailureAlert } from '../../components/failure-alert'
import type { ShownPassword } from '../../components/temporary-password'
import { useRefresh } from '../../gateway/refresh'
import { addOperator, type NewOperator } from '../../gateway/operators'
import { text } from '../../text/text'
import { RoleChoice } from './role-choice'

type Props = { onAdded: (shown: ShownPassword) => void; onClose: () => void }

const words = text.operators

export function AddOperatorDialog({ onAdded, onClose }: Props) {
  const refresh = useRefresh()
  const [form] = Form.useForm<NewOperator>()
  const add = useMutation({
    mutationFn: addOperator,
    onSuccess: ({ temporaryPassword }, { name }) => {
      void refresh('operator')
      onAdded({ name, password: temporaryPassword })
    },
  })

  return (
    <Modal
      open
      width={520}
      title={words.addTitle}
      okText={words.add}
      confirmLoading={add.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Alert type="info" showIcon message={words.addHint} style={{ marginBottom: 20 }} />
      <FailureAlert error={add.error} />
      <Form
        form={form}
        name="operator"
        layout="vertical"
        autoComplete="off"
        initialValues={{ role: 'operator' }}
        onFinish={(values) => add.mutate(values)}
      >
        <Form.Item
          name="name"
          label={words.name}
          rules={[{ required: true, whitespace: true, message: text.words.required(words.name) }]}
        >
          <Input autoFocus maxLength={60} />
        </Form.Item>
        <Form.Item
          name="email"
          label={words.email}
          extra={words.emailHint}
          rules={[{ required: true, type: 'email', message: text.signIn.emailInvalid }]}
        >
          <Input maxLength={254} placeholder={text.signIn.emailPlaceholder} />
        </Form.Item>
        <Form.Item name="role" label={words.role} required>
          <RoleChoice />
        </Form.Item>
      </Form>
    </Modal>
  )
}
