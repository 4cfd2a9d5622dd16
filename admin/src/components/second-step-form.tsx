import { useState } from 'react'
import { Alert, Button, Form, Input, Typography } from 'antd'
import { asApiFailure } from '../failure/api-failure'
import { text } from '../text/text'

type Code = { kind: 'totp' | 'backup_code'; code: string }
type Props = { error: unknown; isBusy: boolean; onSubmit: (code: Code) => void; onStartOver: () => void }

const words = text.twoFactor

/** The code of the app, or one of the backup codes. */
export function SecondStepForm({ error, isBusy, onSubmit, onStartOver }: Props) {
  const [kind, setKind] = useState<Code['kind']>('totp')
  // What was wrong with one kind of code says nothing of the other.
  const [seen, setSeen] = useState<unknown>(null)
  const isApp = kind === 'totp'

  function turn() {
    setSeen(error)
    setKind(isApp ? 'backup_code' : 'totp')
  }

  return (
    <Form<{ code: string }>
      key={kind}
      name="second-step"
      layout="vertical"
      size="large"
      requiredMark={false}
      onFinish={({ code }) => onSubmit({ kind, code: code.trim() })}
    >
      <Typography.Title level={2} style={{ fontSize: 20, marginTop: 0 }}>
        {isApp ? words.secondTitle : words.backupTitle}
      </Typography.Title>
      <Typography.Paragraph type="secondary">{isApp ? words.secondHint : words.backupHint}</Typography.Paragraph>
      {error !== null && error !== seen && (
        <Alert type="error" showIcon role="alert" message={asApiFailure(error).message} style={{ marginBottom: 20 }} />
      )}
      <Form.Item
        name="code"
        label={isApp ? words.code : words.backupCode}
        rules={[
          { required: true, whitespace: true, message: text.words.required(isApp ? words.code : words.backupCode) },
        ]}
      >
        <Input autoFocus maxLength={20} inputMode={isApp ? 'numeric' : 'text'} autoComplete="one-time-code" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={isBusy}>
        {words.submit}
      </Button>
      <Button type="link" block style={{ marginTop: 8 }} onClick={turn}>
        {isApp ? words.withBackup : words.withApp}
      </Button>
      <Button type="link" block onClick={onStartOver}>
        {words.startOver}
      </Button>
    </Form>
  )
}
