import { useState } from 'react'
import { Alert, Button, Form, Input, Steps, Typography } from 'antd'
import { asApiFailure } from '../failure/api-failure'
import { text } from '../text/text'
import { BackupCodes } from './backup-codes'
import { QrImage } from './qr-image'

type Started = { uri: string; secret: string; backupCodes: string[] }
type Props = {
  email: string
  start: (password: string) => Promise<Started>
  confirm: (code: string) => Promise<unknown>
  /** The codes are saved and the second factor is on. */
  onDone: () => void
}

const words = text.twoFactor

/** Password, then the app, then the backup codes; it is on when a code of the app was right. */
export function TwoFactorSetup({ email, start, confirm, onDone }: Props) {
  const [started, setStarted] = useState<Started | null>(null)
  const [isOn, setIsOn] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setIsBusy] = useState(false)

  async function attempt(action: () => Promise<void>) {
    setIsBusy(true)
    setError(null)
    try {
      await action()
    } catch (failure) {
      setError(failure)
    } finally {
      setIsBusy(false)
    }
  }

  return (
    <>
      <Steps
        size="small"
        current={isOn ? 2 : started ? 1 : 0}
        items={[{ title: words.steps.password }, { title: words.steps.scan }, { title: words.steps.codes }]}
        style={{ marginBottom: 24 }}
      />
      {error !== null && (
        <Alert type="error" showIcon role="alert" message={whatIsWrong(error)} style={{ marginBottom: 16 }} />
      )}
      {!started && (
        <Form<{ password: string }>
          name="two-factor-password"
          layout="vertical"
          onFinish={({ password }) => void attempt(async () => setStarted(await start(password)))}
        >
          <Typography.Paragraph type="secondary">{words.passwordStepHint}</Typography.Paragraph>
          <Form.Item
            name="password"
            label={words.password}
            rules={[{ required: true, message: text.words.required(words.password) }]}
          >
            <Input.Password autoFocus autoComplete="current-password" maxLength={128} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={isBusy}>
            {words.next}
          </Button>
        </Form>
      )}
      {started && !isOn && (
        <Form<{ code: string }>
          name="two-factor-code"
          layout="vertical"
          onFinish={({ code }) =>
            void attempt(async () => {
              await confirm(code.trim())
              setIsOn(true)
            })
          }
        >
          <Typography.Paragraph type="secondary">{words.scanHint}</Typography.Paragraph>
          <div style={{ display: 'grid', justifyItems: 'center', marginBottom: 12 }}>
            <QrImage content={started.uri} alt={words.qrAlt} size={200} />
          </div>
          <Typography.Paragraph type="secondary" style={{ marginBottom: 4 }}>
            {words.secretLabel}
          </Typography.Paragraph>
          <Typography.Paragraph copyable={{ text: started.secret }} code style={{ overflowWrap: 'anywhere' }}>
            {started.secret}
          </Typography.Paragraph>
          <Form.Item
            name="code"
            label={words.code}
            rules={[{ required: true, len: 6, message: text.words.required(words.code) }]}
          >
            <Input autoFocus inputMode="numeric" maxLength={6} autoComplete="one-time-code" style={{ maxWidth: 200 }} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={isBusy}>
            {words.confirm}
          </Button>
        </Form>
      )}
      {started && isOn && (
        <>
          <BackupCodes codes={started.backupCodes} email={email} />
          <Button type="primary" style={{ marginTop: 20 }} onClick={onDone}>
            {words.saved}
          </Button>
        </>
      )}
    </>
  )
}

function whatIsWrong(error: unknown): string {
  const failure = asApiFailure(error)
  return failure.fields.password ?? failure.fields.code ?? failure.message
}
