import { useState } from 'react'
import { Alert, App, Modal, Select, Skeleton } from 'antd'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { NamedUser, ProviderAccount } from '../../../../shared/contracts/provider-accounts'
import { FailureAlert } from '../../components/failure-alert'
import { FailureNotice } from '../../components/failure-notice'
import { asApiFailure } from '../../failure/api-failure'
import { nameUsers, pickableUsersQuery } from '../../gateway/provider-accounts'
import { useRefresh } from '../../gateway/refresh'
import { text } from '../../text/text'
import { UserPicker } from './user-picker'

type Props = { account: ProviderAccount; named: NamedUser[]; onClose: () => void }

const words = text.zoom

/** Whose webinars are shown, picked anew from everybody at Zoom. */
export function NameUsersDialog({ account, named, onClose }: Props) {
  const { message } = App.useApp()
  const refresh = useRefresh()
  const people = useQuery(pickableUsersQuery(account.id))
  const [connectedEmail, setConnectedEmail] = useState(account.connectedEmail ?? '')
  const [users, setUsers] = useState(named.filter(({ isConnector }) => !isConnector).map(({ email }) => email))
  const leaving = named.filter(({ email }) => email !== connectedEmail && !users.includes(email))
  const save = useMutation({
    mutationFn: () => nameUsers(account.id, { connectedEmail, users }),
    onSuccess: () => {
      void refresh('provider_account')
      void message.success(words.users.saved)
      onClose()
    },
  })
  const fields = save.error ? Object.values(asApiFailure(save.error).fields) : []

  return (
    <Modal
      open
      width={640}
      title={words.users.editTitle(account.name)}
      okText={text.words.save}
      okButtonProps={{ disabled: !people.data }}
      confirmLoading={save.isPending}
      onOk={() => save.mutate()}
      onCancel={onClose}
    >
      {fields.length > 0 ? (
        <Alert type="error" showIcon message={fields.join(' ')} style={{ marginBottom: 16 }} />
      ) : (
        <FailureAlert error={save.error} />
      )}
      {people.isError && <FailureNotice error={people.error} onRetry={() => void people.refetch()} />}
      {people.isPending && <Skeleton active paragraph={{ rows: 6 }} />}
      {people.data && (
        <>
          <label htmlFor="connected-email" style={{ display: 'block', marginBottom: 6 }}>
            {words.connect.connectedEmail}
          </label>
          <Select
            id="connected-email"
            showSearch
            style={{ width: '100%' }}
            value={connectedEmail || undefined}
            optionFilterProp="label"
            onChange={setConnectedEmail}
            options={people.data.items
              .filter(({ state, email }) => state === 'active' || email === connectedEmail)
              .map(({ email, name }) => ({ value: email, label: name ? `${name} · ${email}` : email }))}
          />
          <div style={{ margin: '16px 0 6px' }}>{words.connect.usersLabel}</div>
          <UserPicker users={people.data.items} connectedEmail={connectedEmail} chosen={users} onChange={setUsers} />
          {leaving.length > 0 && (
            <Alert
              style={{ marginTop: 16 }}
              type="warning"
              showIcon
              message={words.users.leaving(text.words.listed(leaving.map(({ name, email }) => name || email)))}
            />
          )}
        </>
      )}
    </Modal>
  )
}
