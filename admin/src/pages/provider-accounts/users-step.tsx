import { Alert, Form, Select } from 'antd'
import { MissingScopes } from '../../components/missing-scopes'
import type { ProviderKeysTried } from '../../gateway/provider-accounts'
import { formatTime } from '../../format/date-time'
import { text } from '../../text/text'
import { UserPicker } from './user-picker'
import styles from './connect-wizard.module.css'

type Props = {
  tried: ProviderKeysTried
  connectedEmail: string | undefined
  users: string[]
  onUsers: (emails: string[]) => void
  usersProblem: string | undefined
}

const words = text.zoom.connect

export function UsersStep({
  tried: { users: people, missingScopes, existing },
  connectedEmail,
  users,
  onUsers,
  usersProblem,
}: Props) {
  return (
    <>
      {existing && (
        <Alert
          className={styles.notice}
          type="warning"
          showIcon
          message={words.existing(existing.name)}
          description={
            <>
              <div>
                {words.standingBy(
                  existing.connectedBy ?? existing.connectedEmail ?? text.words.none,
                  formatTime(existing.connectedAt),
                )}
              </div>
              <div>{words.existingHint(existing.users.length, existing.webinarsCount)}</div>
            </>
          }
        />
      )}
      {missingScopes.length > 0 && (
        <div className={styles.notice}>
          <MissingScopes scopes={missingScopes} />
        </div>
      )}
      <Form.Item
        name="connectedEmail"
        label={words.connectedEmail}
        extra={words.connectedEmailHelp}
        rules={[{ required: true, message: text.words.required(words.connectedEmail) }]}
      >
        <Select
          showSearch
          placeholder={words.connectedEmailPlaceholder}
          optionFilterProp="label"
          options={people
            .filter(({ state }) => state === 'active')
            .map(({ email, name }) => ({ value: email, label: name ? `${name} · ${email}` : email }))}
        />
      </Form.Item>
      <Form.Item
        label={words.usersLabel}
        extra={words.usersHelp}
        validateStatus={usersProblem ? 'error' : undefined}
        help={usersProblem}
      >
        <UserPicker users={people} connectedEmail={connectedEmail} chosen={users} onChange={onUsers} />
      </Form.Item>
    </>
  )
}
