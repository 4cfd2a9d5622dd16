import { Form, Input, Modal, Typography } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { FailureAlert } from '../../components/failure-alert'
import { asApiFailure } from '../../failure/api-failure'
import { text } from '../../text/text'

type Props = {
  title: string
  hint: string
  okText: string
  act: (password: string) => Promise<unknown>
  onDone: () => void
  onClose: () => void
}

const words = text.twoFactor

/** For what only the person who knows the password may do. */
export function PasswordDialog({ title, hint, okText, act, onDone, onClose }: Props) {
  const [form] = Form.useForm<{ password: string }>()
  const action = useMutation({ mutationFn: act, onSuccess: onDone })
  const wrong = action.error ? asApiFailure(action.error).fields.password : undefined

  return (
    <Modal
      open
      width={440}
      title={title}
      okText={okText}
      confirmLoading={action.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Typography.Paragraph type="secondary">{hint}</Typography.Paragraph>
      {!wrong && <FailureAlert error={action.error} />}
      <Form form={form} name="confirm-password" layout="vertical" onFinish={({ password }) => action.mutate(password)}>
        <Form.Item
          name="password"
          label={words.password}
          rules={[{ required: true, message: text.words.required(words.password) }]}
          {...(wrong && { validateStatus: 'error' as const, help: wrong })}
        >
          <Input.Password autoFocus autoComplete="current-password" maxLength={128} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
