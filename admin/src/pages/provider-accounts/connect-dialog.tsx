import { App, Alert, Form, Input, Modal, Typography } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { liveProviders, type ProviderId } from '../../../../shared/contracts/live-providers'
import { FailureAlert } from '../../components/failure-alert'
import { asApiFailure } from '../../failure/api-failure'
import { useRefresh } from '../../gateway/refresh'
import { connectProviderAccount } from '../../gateway/provider-accounts'
import { language } from '../../language/language'
import { text } from '../../text/text'
import { CredentialFields } from './credential-fields'

type Values = { name: string; [credential: string]: string }

const words = text.providers.fields

/** Name and credentials at once, for a provider whose webinars belong to the account. */
export function ConnectDialog({ provider, onClose }: { provider: ProviderId; onClose: () => void }) {
  const { label, connecting, credentials } = liveProviders[provider]
  const name = label[language]
  const { message } = App.useApp()
  const refresh = useRefresh()
  const [form] = Form.useForm<Values>()
  const connect = useMutation({
    mutationFn: (values: Values) => connectProviderAccount({ ...values, provider }),
    onSuccess: () => {
      void refresh('provider_account')
      void message.success(text.providers.connected(name))
      onClose()
    },
    onError: (failure) => {
      const errors = Object.entries(asApiFailure(failure).fields)
      form.setFields(errors.map(([field, problem]) => ({ name: field, errors: [problem] })))
    },
  })

  return (
    <Modal
      open
      width={540}
      maskClosable={false}
      title={connecting.title[language]}
      okText={text.providers.testAndConnect}
      confirmLoading={connect.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Typography.Paragraph type="secondary">{text.providers.secretKept(name)}</Typography.Paragraph>
      <FailureAlert error={connect.error} />
      <Form<Values>
        form={form}
        name="connect"
        layout="vertical"
        autoComplete="off"
        onFinish={(values) => connect.mutate(values)}
      >
        <Form.Item
          name="name"
          label={words.name}
          extra={words.nameHelp}
          rules={[{ required: true, whitespace: true, message: text.words.required(words.name) }]}
        >
          <Input autoFocus maxLength={40} placeholder={words.namePlaceholder(name)} />
        </Form.Item>
        <CredentialFields fields={credentials} hasHints />
        {connecting.note && <Alert type="info" showIcon message={connecting.note[language]} />}
      </Form>
    </Modal>
  )
}
