import { Switch, Table, Tag, Tooltip } from 'antd'
import { WarningOutlined } from '@ant-design/icons'
import type { NamedUser, ProviderAccount } from '../../../../shared/contracts/provider-accounts'
import { useSyncPastQuestion } from '../../components/use-sync-past-question'
import { useRefresh } from '../../gateway/refresh'
import { moveUserSwitches, type UserSwitches } from '../../gateway/provider-accounts'
import { text } from '../../text/text'
import styles from './zoom-account-card.module.css'

type Props = { account: ProviderAccount; users: NamedUser[]; mayChange: boolean }

const words = text.zoom.users

/** Selected users with their switches. Where the account-wide switch decides, its text replaces the user switch. */
export function UsersTable({ account, users, mayChange }: Props) {
  const refresh = useRefresh()
  const move = useSyncPastQuestion(() => refresh('provider_account'))
  const set = (user: NamedUser, change: Omit<UserSwitches, 'syncsPast'>, asks: boolean) =>
    void move({
      asksAbout: asks && user.webinarsCount > 0 ? 'many' : null,
      action: (syncsPast) => moveUserSwitches(account.id, user.id, { ...change, syncsPast }),
    })

  return (
    <Table<NamedUser>
      rowKey="id"
      size="small"
      pagination={false}
      dataSource={users}
      scroll={{ x: 720 }}
      columns={[
        { title: words.columns.user, key: 'user', render: (_, user) => <UserCell user={user} /> },
        {
          title: words.columns.webinars,
          key: 'webinars',
          width: 150,
          render: (_, user) => (
            <>
              {words.webinars(user.webinarsCount)}
              {user.webinarsOffCount > 0 && (
                <span className={styles.faint}> · {words.webinarsOff(user.webinarsOffCount)}</span>
              )}
            </>
          ),
        },
        {
          title: words.columns.data,
          key: 'data',
          width: 110,
          render: (_, user) => (
            <LevelSwitch
              label={text.words.labelled(words.columns.data, user.email)}
              reach={account.dataSync}
              all={words.dataAll}
              none={words.dataNone}
              isOn={user.syncsData}
              disabled={!mayChange}
              onChange={(syncsData) => set(user, { syncsData }, syncsData)}
            />
          ),
        },
        {
          title: <Tooltip title={words.newHint}>{words.columns.newWebinars}</Tooltip>,
          key: 'new',
          width: 150,
          render: (_, user) => (
            <Switch
              size="small"
              checked={user.syncsNewWebinars}
              disabled={!mayChange}
              aria-label={text.words.labelled(words.columns.newWebinars, user.email)}
              onChange={(syncsNewWebinars) => set(user, { syncsNewWebinars }, false)}
            />
          ),
        },
        {
          title: words.columns.recordings,
          key: 'recordings',
          width: 150,
          render: (_, user) => (
            <LevelSwitch
              label={text.words.labelled(words.columns.recordings, user.email)}
              reach={account.recordingSync}
              all={words.recordingsAll}
              none={words.recordingsNone}
              isOn={user.syncsRecordings}
              disabled={!mayChange}
              onChange={(syncsRecordings) => set(user, { syncsRecordings }, syncsRecordings)}
            />
          ),
        },
      ]}
    />
  )
}

function UserCell({ user: { name, email, isConnector, state } }: { user: NamedUser }) {
  return (
    <div>
      <span className={styles.user}>{name || email}</span>
      {isConnector && (
        <Tag bordered={false} color="orange">
          {words.connector}
        </Tag>
      )}
      {state !== 'active' && (
        <Tag bordered={false} color="warning" icon={<WarningOutlined />}>
          {words.stateProblem[state]}
        </Tag>
      )}
      {name && <div className={styles.faint}>{email}</div>}
    </div>
  )
}

type LevelProps = {
  label: string
  reach: ProviderAccount['dataSync']
  all: string
  none: string
  isOn: boolean
  disabled: boolean
  onChange: (isOn: boolean) => void
}

function LevelSwitch({ label, reach, all, none, isOn, disabled, onChange }: LevelProps) {
  if (reach === 'selected')
    return <Switch size="small" checked={isOn} disabled={disabled} aria-label={label} onChange={onChange} />
  return (
    <Tooltip title={reach === 'all' ? all : none}>
      <span>
        <Switch size="small" disabled checked={reach === 'all'} aria-label={label} />
      </span>
    </Tooltip>
  )
}
