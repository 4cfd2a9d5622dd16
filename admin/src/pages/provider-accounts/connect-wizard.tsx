import { useEffect, useRef, useState } from 'react'
import { App, Button, Form, Modal, Steps } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { liveProviders, type ProviderId } from '../../../../shared/contracts/live-providers'
import type { ExistingConnection } from '../../../../shared/contracts/provider-accounts'
import type { SyncReach } from '../../../../shared/contracts/sync-switches'
import { FailureAlert } from '../../components/failure-alert'
import { asApiFailure } from '../../failure/api-failure'
import { useRefresh } from '../../gateway/refresh'
import { connectProviderAccount, tryProviderKeys, type ProviderKeysTried } from '../../gateway/provider-accounts'
import { text } from '../../text/text'
import { ReachChoice } from './reach-choice'
import { ReplaceWarning } from './replace-warning'
import { KeysStep } from './keys-step'
import { UsersStep } from './users-step'
import styles from './connect-wizard.module.css'

type Values = { name: string; connectedEmail?: string; [credential: string]: string | undefined }
type Step = 'keys' | 'users' | 'reach'

const words = text.zoom.connect
const STEPS: Step[] = ['keys', 'users', 'reach']

/** Keys are tried before anybody is asked whose webinars to take; nothing is saved until the last step. */
export function ConnectWizard({ provider, onClose }: { provider: ProviderId; onClose: () => void }) {
  const { message, modal } = App.useApp()
  const refresh = useRefresh()
  const [form] = Form.useForm<Values>()
  const connectedEmail = Form.useWatch('connectedEmail', { form, preserve: true })
  const [step, setStep] = useState<Step>('keys')
  const [tried, setTried] = useState<ProviderKeysTried | null>(null)
  const [users, setUsers] = useState<string[]>([])
  const failureRef = useRef<HTMLDivElement>(null)
  const [reach, setReach] = useState<{ dataSync: SyncReach; recordingSync: SyncReach }>({
    dataSync: 'all',
    recordingSync: 'none',
  })

  const verify = useMutation({
    mutationFn: (values: Values) => tryProviderKeys(provider, credentialsOf(values)),
    onSuccess: (found) => {
      setTried(found)
      // Whoever was named before is proposed again.
      if (found.existing && users.length === 0)
        setUsers(
          found.existing.users.map(({ email }) => email).filter((email) => email !== found.existing?.connectedEmail),
        )
      if (found.existing) setReach({ dataSync: found.existing.dataSync, recordingSync: found.existing.recordingSync })
      if (found.existing?.connectedEmail) form.setFieldValue('connectedEmail', found.existing.connectedEmail)
      setStep('users')
    },
  })
  const connect = useMutation({
    mutationFn: (replaces: boolean) => {
      const values = form.getFieldsValue(true) as Values
      return connectProviderAccount({
        provider,
        name: values.name,
        ...credentialsOf(values),
        connectedEmail: values.connectedEmail ?? '',
        users,
        ...reach,
        replaces,
      })
    },
    onSuccess: () => {
      void refresh('provider_account')
      void message.success(words.done)
      onClose()
    },
    onError: (failure) => {
      const { code, details, fields } = asApiFailure(failure)
      if (code === 'already_connected') return askReplacing(details.existing as ExistingConnection)
      form.setFields(Object.entries(fields).map(([name, problem]) => ({ name, errors: [problem] })))
      if (fields.connectedEmail || fields.users) setStep('users')
    },
  })
  const credentialsOf = (values: Values) =>
    Object.fromEntries(liveProviders[provider].credentials.map(({ key }) => [key, values[key] ?? '']))
  const failure = step === 'keys' ? verify.error : connect.error
  const shown = failure && asApiFailure(failure).code !== 'already_connected' ? failure : null

  useEffect(() => {
    if (shown) failureRef.current?.scrollIntoView({ block: 'center', behavior: 'smooth' })
  }, [shown])

  function askReplacing(existing: ExistingConnection) {
    modal.confirm({
      width: 560,
      title: words.replaceTitle,
      content: <ReplaceWarning existing={existing} />,
      okText: words.replaceOk,
      okButtonProps: { danger: true },
      onOk: () => connect.mutate(true),
    })
  }

  async function next() {
    if (step === 'reach') return connect.mutate(false)
    await form.validateFields().then(
      (values) => (step === 'keys' ? verify.mutate(values) : setStep('reach')),
      () => undefined,
    )
  }

  return (
    <Modal
      open
      width={720}
      maskClosable={false}
      title={words.title}
      onCancel={onClose}
      footer={[
        <Button key="back" onClick={() => (step === 'keys' ? onClose() : setStep(step === 'reach' ? 'users' : 'keys'))}>
          {step === 'keys' ? text.words.cancel : words.back}
        </Button>,
        <Button key="next" type="primary" loading={verify.isPending || connect.isPending} onClick={() => void next()}>
          {step === 'keys'
            ? verify.isPending
              ? words.verifying
              : words.verify
            : step === 'users'
              ? words.next
              : words.finish}
        </Button>,
      ]}
    >
      <Steps
        className={styles.steps}
        size="small"
        current={STEPS.indexOf(step)}
        items={STEPS.map((one) => ({ title: words.steps[one] }))}
      />
      <div ref={failureRef}>
        <FailureAlert error={shown} />
      </div>
      <Form<Values> form={form} name="connect" layout="vertical" autoComplete="off" preserve>
        <div hidden={step !== 'keys'}>
          <KeysStep provider={provider} />
        </div>
        {step === 'users' && tried && (
          <UsersStep
            tried={tried}
            connectedEmail={connectedEmail}
            users={users}
            onUsers={setUsers}
            usersProblem={connect.error ? asApiFailure(connect.error).fields.users : undefined}
          />
        )}
      </Form>
      {step === 'reach' && (
        <>
          <p className={styles.how}>{words.reachHint}</p>
          <ReachChoice
            label={text.zoom.reach.data}
            hints={text.zoom.reach.dataHints}
            value={reach.dataSync}
            onChange={(dataSync) => setReach({ ...reach, dataSync })}
          />
          <ReachChoice
            label={text.zoom.reach.recordings}
            hints={text.zoom.reach.recordingHints}
            value={reach.recordingSync}
            onChange={(recordingSync) => setReach({ ...reach, recordingSync })}
          />
        </>
      )}
    </Modal>
  )
}
