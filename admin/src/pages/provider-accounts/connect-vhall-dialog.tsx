import { App, Alert, Form, Input, Modal, Typography } from 'antd'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { vhall } from '../../../../shared/contracts/live-providers/vhall'
import { FailureAlert } from '../../components/failure-alert'
import { asApiFailure } from '../../failure/api-failure'
import { connectProviderAccount } from '../../gateway/provider-accounts'
import { language } from '../../language/language'
import { text } from '../../text/text'

type Values = { name: string; appKey: string; secretKey: string }

const words = text.providers.fields

export function ConnectVhallDialog({ onClose }: { onClose: () => void }) {
  const { message } = App.useApp()
  const client = useQueryClient()
  const [form] = Form.useForm<Values>()
  const connect = useMutation({
    mutationFn: (values: Values) => connectProviderAccount({ ...values, provider: 'vhall' }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['provider-accounts'] })
      void message.success(text.providers.connected)
      onClose()
    },
    onError: (failure) => {
      const errors = Object.entries(asApiFailure(failure).fields)
      form.setFields(errors.map(([name, problem]) => ({ name: name as keyof Values, errors: [problem] })))
    },
  })

  return (
    <Modal
      open
      width={540}
      maskClosable={false}
      title={vhall.connecting.title[language]}
      okText={text.providers.testAndConnect}
      confirmLoading={connect.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Typography.Paragraph type="secondary">{text.providers.secretKept}</Typography.Paragraph>
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
          <Input autoFocus maxLength={40} placeholder={words.namePlaceholder} />
        </Form.Item>
        <Form.Item
          name="appKey"
          label={words.appKey}
          rules={[{ required: true, min: 4, whitespace: true, message: text.words.required(words.appKey) }]}
        >
          <Input maxLength={128} placeholder={words.appKeyPlaceholder} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="secretKey"
          label={words.secretKey}
          rules={[{ required: true, min: 4, whitespace: true, message: text.words.required(words.secretKey) }]}
        >
          <Input.Password maxLength={256} placeholder={words.secretKeyPlaceholder} autoComplete="new-password" />
        </Form.Item>
        <Alert type="info" showIcon message={words.secretHint} />
      </Form>
    </Modal>
  )
}
