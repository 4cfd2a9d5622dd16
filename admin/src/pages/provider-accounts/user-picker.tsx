import { useState } from 'react'
import { Checkbox, Empty, Input, Tag, Tooltip } from 'antd'
import { SearchOutlined } from '@ant-design/icons'
import type { MOST_MORE_USERS, PickableUser } from '../../../../shared/contracts/provider-accounts'
import { text } from '../../text/text'
import styles from './user-picker.module.css'

type Props = {
  users: PickableUser[]
  connectedEmail: string | undefined
  chosen: string[]
  onChange: (emails: string[]) => void
}

const words = text.zoom.picker
const mostMore: typeof MOST_MORE_USERS = 20

/** Everybody of the Zoom account, to be ticked; whoever connects is in by itself. */
export function UserPicker({ users, connectedEmail, chosen, onChange }: Props) {
  const [search, setSearch] = useState('')
  const [onlyChosen, setOnlyChosen] = useState(false)
  const picked = chosen.filter((email) => email !== connectedEmail)
  const isFull = picked.length >= mostMore
  const wanted = search.trim().toLowerCase()
  const shown = users.filter(
    ({ email, name }) =>
      (!onlyChosen || chosen.includes(email) || email === connectedEmail) &&
      (email.includes(wanted) || name.toLowerCase().includes(wanted)),
  )

  const toggle = (email: string) =>
    onChange(picked.includes(email) ? picked.filter((one) => one !== email) : [...picked, email])

  return (
    <div className={styles.picker}>
      <div className={styles.bar}>
        <Input
          allowClear
          prefix={<SearchOutlined />}
          placeholder={words.search}
          aria-label={words.search}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
        <Checkbox checked={onlyChosen} onChange={({ target }) => setOnlyChosen(target.checked)}>
          {words.onlyChosen}
        </Checkbox>
        <span className={`${styles.count} ${isFull ? styles.full : ''}`}>{words.count(picked.length, mostMore)}</span>
      </div>
      <ul className={styles.list}>
        {shown.map(({ email, name, state }) => {
          const isConnector = email === connectedEmail
          const isChosen = isConnector || picked.includes(email)
          const isDisabled = isConnector || (isFull && !isChosen)
          return (
            <li key={email}>
              <Tooltip title={isFull && !isChosen ? words.full(mostMore) : undefined}>
                <Checkbox
                  className={styles.row}
                  checked={isChosen}
                  disabled={isDisabled}
                  onChange={() => toggle(email)}
                >
                  <span className={styles.name}>{name || email}</span>
                  <span className={styles.email}>{email}</span>
                  {isConnector && (
                    <Tag bordered={false} color="orange">
                      {words.connector}
                    </Tag>
                  )}
                  {state !== 'active' && <Tag bordered={false}>{words.states[state]}</Tag>}
                </Checkbox>
              </Tooltip>
            </li>
          )
        })}
      </ul>
      {shown.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.none} />}
    </div>
  )
}
