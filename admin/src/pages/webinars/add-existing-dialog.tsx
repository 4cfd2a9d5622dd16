import { App, Form, Input, Modal, Select } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import type { ProviderAccount } from '../../../../shared/contracts/provider-accounts'
import { FailureAlert } from '../../components/failure-alert'
import { asApiFailure } from '../../failure/api-failure'
import { useRefresh } from '../../gateway/refresh'
import { addExistingWebinar } from '../../gateway/webinars'
import { text } from '../../text/text'

type Values = { providerAccountId: string; externalId: string }

const words = text.zoom.addExisting

/** A webinar that the platform's list leaves out, by its number. */
export function AddExistingDialog({ accounts, onClose }: { accounts: ProviderAccount[]; onClose: () => void }) {
  const { message } = App.useApp()
  const navigate = useNavigate()
  const refresh = useRefresh()
  const [form] = Form.useForm<Values>()
  const addExisting = useMutation({
    mutationFn: addExistingWebinar,
    onSuccess: ({ id, outcome }) => {
      void refresh('webinar')
      void message.success(words[outcome])
      void navigate(`/webinars/${id}`)
    },
    onError: (failure) =>
      form.setFields(
        Object.entries(asApiFailure(failure).fields).map(([name, problem]) => ({
          name: name as keyof Values,
          errors: [problem],
        })),
      ),
  })
  const isOfField = addExisting.error && Object.keys(asApiFailure(addExisting.error).fields).length > 0

  return (
    <Modal
      open
      width={520}
      title={words.title}
      okText={words.ok}
      confirmLoading={addExisting.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p style={{ color: 'var(--ink-faint)' }}>{words.intro}</p>
      {!isOfField && <FailureAlert error={addExisting.error} />}
      <Form<Values>
        form={form}
        name="add-existing"
        layout="vertical"
        initialValues={{ providerAccountId: accounts[0]?.id }}
        onFinish={(values) => addExisting.mutate(values)}
      >
        <Form.Item name="providerAccountId" label={words.account} hidden={accounts.length < 2}>
          <Select options={accounts.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
        <Form.Item
          name="externalId"
          label={words.number}
          rules={[{ required: true, whitespace: true, message: text.words.required(words.number) }]}
        >
          <Input autoFocus maxLength={40} placeholder={words.numberPlaceholder} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
