import { Alert, Form, Select } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { namedUsersQuery } from '../../gateway/provider-accounts'
import { text } from '../../text/text'

const words = text.webinarForm

/** Whose webinar it becomes: one of the users named for the account. */
export function HostField({ accountId }: { accountId: string }) {
  const users = useQuery(namedUsersQuery(accountId))

  return (
    <Form.Item
      name="hostId"
      label={words.hostUser}
      extra={words.hostUserHint}
      rules={[{ required: true, message: words.hostUserRequired }]}
    >
      <Select
        showSearch
        loading={users.isPending}
        optionFilterProp="label"
        placeholder={words.hostUserRequired}
        notFoundContent={users.isError ? <Alert type="error" message={text.failure.network} /> : undefined}
        options={users.data?.items.map(({ id, name, email, state }) => ({
          value: id,
          label: `${name ? `${name} · ${email}` : email}${state === 'active' ? '' : `（${text.zoom.picker.states[state]}）`}`,
          disabled: state !== 'active',
        }))}
      />
    </Form.Item>
  )
}
