import { App, Button, Card, Descriptions, Form, Input } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { useOperator } from '../../components/operator-context'
import { PageHeader } from '../../components/page-header'
import { PasswordForm } from '../../components/password-form'
import { useFailureNotification } from '../../components/use-failure-notification'
import { useRefresh } from '../../gateway/refresh'
import { changePassword, renameSelf } from '../../gateway/operator'
import { text } from '../../text/text'
import { SessionsCard } from './sessions-card'
import { TwoFactorCard } from './two-factor-card'

const words = text.account

export function AccountPage() {
  return (
    <>
      <PageHeader title={words.title} description={words.description} />
      <div
        style={{
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fit, minmax(min(420px, 100%), 1fr))',
          alignItems: 'start',
          gap: 16,
        }}
      >
        <div style={{ display: 'grid', gap: 16 }}>
          <ProfileCard />
          <PasswordCard />
        </div>
        <div style={{ display: 'grid', gap: 16 }}>
          <TwoFactorCard />
          <SessionsCard />
        </div>
      </div>
    </>
  )
}

function ProfileCard() {
  const { name, email, role } = useOperator()
  const { message } = App.useApp()
  const refresh = useRefresh()
  const showFailure = useFailureNotification()
  const rename = useMutation({
    mutationFn: renameSelf,
    onSuccess: async () => {
      await refresh('own_account')
      void message.success(text.words.saved)
    },
    onError: showFailure,
  })

  return (
    <Card title={words.profile}>
      <Descriptions
        column={1}
        style={{ marginBottom: 12 }}
        items={[
          { key: 'email', label: words.email, children: email },
          { key: 'role', label: words.role, children: text.frame.roles[role] },
        ]}
      />
      <Form<{ name: string }>
        name="profile"
        layout="vertical"
        initialValues={{ name }}
        onFinish={(values) => rename.mutate(values.name.trim())}
      >
        <Form.Item
          name="name"
          label={words.name}
          rules={[{ required: true, whitespace: true, message: text.words.required(words.name) }]}
        >
          <Input maxLength={60} autoComplete="name" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={rename.isPending}>
          {text.words.save}
        </Button>
      </Form>
    </Card>
  )
}

function PasswordCard() {
  const { message } = App.useApp()
  const refresh = useRefresh()
  const change = useMutation({ mutationFn: changePassword })

  return (
    <Card title={words.password}>
      <p style={{ marginTop: 0, color: 'var(--ink-soft)' }}>{words.passwordHint}</p>
      <PasswordForm
        currentLabel={words.currentPassword}
        error={change.error}
        isBusy={change.isPending}
        onSubmit={(values, reset) =>
          change.mutate(values, {
            onSuccess: ({ endedSessions }) => {
              reset()
              void refresh('own_account')
              void message.success(words.passwordChanged(endedSessions))
            },
          })
        }
      />
    </Card>
  )
}
