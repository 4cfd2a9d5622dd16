import { Alert, App, Form, Input, Modal } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { liveProviders } from '../../../../shared/contracts/live-providers'
import type { ProviderAccount } from '../../../../shared/contracts/provider-accounts'
import { FailureAlert } from '../../components/failure-alert'
import { useRefresh } from '../../gateway/refresh'
import { updateProviderAccount, type ProviderAccountChange } from '../../gateway/provider-accounts'
import { language } from '../../language/language'
import { text } from '../../text/text'
import { CredentialFields } from './credential-fields'

type Props = { account: ProviderAccount; task: 'rename' | 'secret'; onClose: () => void }

const words = text.providers

/** A new name, or a new secret that is tried at the provider before it is kept. */
export function AccountDialog({ account, task, onClose }: Props) {
  const { message } = App.useApp()
  const { credentials, connecting } = liveProviders[account.provider]
  const refresh = useRefresh()
  const [form] = Form.useForm<ProviderAccountChange>()
  const update = useMutation({
    mutationFn: (change: ProviderAccountChange) => updateProviderAccount(account.id, change),
    onSuccess: () => {
      void refresh('provider_account')
      void message.success(task === 'secret' ? words.replaceSecretDone : text.words.saved)
      onClose()
    },
  })

  return (
    <Modal
      open
      width={480}
      title={task === 'secret' ? words.replaceSecretTitle(account.name) : words.renameTitle}
      okText={text.words.save}
      confirmLoading={update.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <FailureAlert error={update.error} />
      <Form
        form={form}
        name="account"
        layout="vertical"
        autoComplete="off"
        initialValues={{ name: account.name }}
        onFinish={(change) => update.mutate(change)}
      >
        {task === 'rename' ? (
          <Form.Item
            name="name"
            label={words.fields.name}
            rules={[{ required: true, whitespace: true, message: text.words.required(words.fields.name) }]}
          >
            <Input autoFocus maxLength={40} />
          </Form.Item>
        ) : (
          <>
            <CredentialFields
              fields={credentials.filter(({ isIdentity }) => !isIdentity)}
              labelOf={words.fields.newSecret}
              isFocused
            />
            {connecting.note && <Alert type="info" showIcon message={connecting.note[language]} />}
          </>
        )}
      </Form>
    </Modal>
  )
}
