import { useEffect } from 'react'
import { Button, Form, Input } from 'antd'
import { asApiFailure } from '../failure/api-failure'
import { text } from '../text/text'
import { FailureAlert } from './failure-alert'

type Values = { currentPassword: string; newPassword: string; repeated: string }
type Props = {
  currentLabel: string
  error: unknown
  isBusy: boolean
  onSubmit: (change: { currentPassword: string; newPassword: string }, reset: () => void) => void
}

const words = text.account

/** The old password once, the new one twice. */
export function PasswordForm({ currentLabel, error, isBusy, onSubmit }: Props) {
  const [form] = Form.useForm<Values>()
  const failure = error ? asApiFailure(error) : null
  const inFields = Object.keys(failure?.fields ?? {}).length > 0
  useEffect(() => {
    const fields = failure?.fields ?? {}
    for (const name of ['currentPassword', 'newPassword'] as const)
      if (fields[name]) form.setFields([{ name, errors: [fields[name]] }])
  }, [failure, form])

  return (
    <Form
      form={form}
      name="password"
      layout="vertical"
      onFinish={({ currentPassword, newPassword }) => onSubmit({ currentPassword, newPassword }, form.resetFields)}
    >
      {!inFields && <FailureAlert error={error} />}
      <Form.Item
        name="currentPassword"
        label={currentLabel}
        rules={[{ required: true, message: text.words.required(currentLabel) }]}
      >
        <Input.Password autoComplete="current-password" maxLength={128} />
      </Form.Item>
      <Form.Item
        name="newPassword"
        label={words.newPassword}
        rules={[{ required: true, min: 10, message: words.newPasswordHint }]}
      >
        <Input.Password placeholder={words.newPasswordHint} autoComplete="new-password" maxLength={128} />
      </Form.Item>
      <Form.Item
        name="repeated"
        label={words.repeatPassword}
        dependencies={['newPassword']}
        rules={[
          { required: true, message: words.repeatPassword },
          ({ getFieldValue }) => ({
            validator: (_, value) =>
              !value || value === getFieldValue('newPassword')
                ? Promise.resolve()
                : Promise.reject(new Error(words.repeatWrong)),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={128} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={isBusy} style={{ marginTop: 8 }}>
        {words.password}
      </Button>
    </Form>
  )
}
