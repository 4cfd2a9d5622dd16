import { App, Form, Modal } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { liveProviders } from '../../../../shared/contracts/live-providers'
import type { ProviderAccount } from '../../../../shared/contracts/provider-accounts'
import { FailureAlert } from '../../components/failure-alert'
import { useRefresh } from '../../gateway/refresh'
import { updateProviderAccount } from '../../gateway/provider-accounts'
import { text } from '../../text/text'
import { CredentialFields } from './credential-fields'

type Values = Record<string, string | undefined>
type Props = { account: ProviderAccount; onlyWebhook: boolean; onClose: () => void }

const words = text.zoom

/** New credentials are tried at Zoom before they take the place of the old ones. */
export function ZoomSecretsDialog({ account, onlyWebhook, onClose }: Props) {
  const { message } = App.useApp()
  const refresh = useRefresh()
  const { credentials, webhook } = liveProviders[account.provider]
  const fields = credentials.filter(
    ({ key, isIdentity }) => !isIdentity && (!onlyWebhook || key === webhook.secretField),
  )
  const [form] = Form.useForm<Values>()
  const update = useMutation({
    mutationFn: (values: Values) => updateProviderAccount(account.id, values),
    onSuccess: () => {
      void refresh('provider_account')
      void message.success(text.providers.replaceSecretDone)
      onClose()
    },
  })

  function save(values: Values) {
    const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value))
    if (Object.keys(filled).length === 0)
      return form.setFields([
        { name: fields.find(({ kind }) => kind === 'secret')?.key ?? '', errors: [words.card.replaceNothing] },
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
        <CredentialFields fields={fields} isOptional isFocused={onlyWebhook} />
      </Form>
    </Modal>
  )
}
