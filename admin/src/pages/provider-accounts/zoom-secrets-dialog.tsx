import { App, Form, Input, Modal } from 'antd'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ProviderAccount } from '../../../../shared/contracts/provider-accounts'
import { FailureAlert } from '../../components/failure-alert'
import { updateProviderAccount } from '../../gateway/provider-accounts'
import { text } from '../../text/text'

type Values = { clientId?: string; clientSecret?: string; webhookSecret?: string }
type Props = { account: ProviderAccount; onlyWebhook: boolean; onClose: () => void }

const words = text.zoom

/** New credentials are tried at Zoom before they take the place of the old ones. */
export function ZoomSecretsDialog({ account, onlyWebhook, onClose }: Props) {
  const { message } = App.useApp()
  const client = useQueryClient()
  const [form] = Form.useForm<Values>()
  const update = useMutation({
    mutationFn: (values: Values) => updateProviderAccount(account.id, values),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['provider-accounts'] })
      void message.success(text.providers.replaceSecretDone)
      onClose()
    },
  })

  function save(values: Values) {
    const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value))
    if (Object.keys(filled).length === 0)
      return form.setFields([
        { name: onlyWebhook ? 'webhookSecret' : 'clientSecret', errors: [words.card.replaceNothing] },
      ])
    update.mutate(filled)
  }

  return (
    <Modal
      open
      width={520}
      title={onlyWebhook ? words.card.setWebhookSecret : words.card.replaceSecretsTitle(account.name)}
      okText={text.words.save}
      confirmLoading={update.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <FailureAlert error={update.error} />
      {!onlyWebhook && <p style={{ color: 'var(--ink-faint)' }}>{words.card.replaceSecretsHint}</p>}
      <Form form={form} name="zoom-secrets" layout="vertical" autoComplete="off" onFinish={save}>
        {!onlyWebhook && (
          <>
            <Form.Item name="clientId" label={words.connect.clientId}>
              <Input maxLength={128} autoComplete="off" />
            </Form.Item>
            <Form.Item name="clientSecret" label={words.connect.clientSecret}>
              <Input.Password maxLength={256} autoComplete="new-password" />
            </Form.Item>
          </>
        )}
        <Form.Item name="webhookSecret" label={words.card.webhookSecret}>
          <Input.Password
            autoFocus={onlyWebhook}
            maxLength={256}
            placeholder={words.card.webhookSecretPlaceholder}
            autoComplete="new-password"
          />
        </Form.Item>
      </Form>
    </Modal>
  )
}
