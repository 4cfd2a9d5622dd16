import { Alert, Button, Form, Input } from 'antd'
import { LockOutlined, MailOutlined } from '@ant-design/icons'
import { asApiFailure } from '../failure/api-failure'
import { text } from '../text/text'

type Credentials = { email: string; password: string }
type Props = { email?: string; error: unknown; isBusy: boolean; onSubmit: (credentials: Credentials) => void }

export function SignInForm({ email, error, isBusy, onSubmit }: Props) {
  return (
    <Form<Credentials>
      name="sign-in"
      layout="vertical"
      size="large"
      requiredMark={false}
      initialValues={{ email }}
      onFinish={onSubmit}
    >
      {error !== null && (
        <Alert type="error" showIcon message={asApiFailure(error).message} style={{ marginBottom: 20 }} />
      )}
      <Form.Item
        name="email"
        label={text.signIn.email}
        validateTrigger="onBlur"
        rules={[{ required: true, type: 'email', message: text.signIn.emailInvalid }]}
      >
        <Input prefix={<MailOutlined />} autoComplete="username" placeholder={text.signIn.emailPlaceholder} />
      </Form.Item>
      <Form.Item
        name="password"
        label={text.signIn.password}
        rules={[{ required: true, message: text.words.required(text.signIn.password) }]}
      >
        <Input.Password prefix={<LockOutlined />} autoComplete="current-password" autoFocus={email !== undefined} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={isBusy}>
        {text.signIn.submit}
      </Button>
    </Form>
  )
}
