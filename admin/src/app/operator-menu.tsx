import { Avatar, Dropdown } from 'antd'
import { LogoutOutlined } from '@ant-design/icons'
import { useOperator } from '../components/operator-context'
import { signOut } from '../gateway/operator'
import { text } from '../text/text'
import styles from './operator-menu.module.css'

export function OperatorMenu() {
  const { name, email, role } = useOperator()

  return (
    <Dropdown
      trigger={['click']}
      placement="topLeft"
      menu={{
        items: [
          { key: 'email', label: email, disabled: true },
          { type: 'divider' },
          { key: 'leave', icon: <LogoutOutlined />, label: text.frame.signOut, onClick: () => void leave() },
        ],
      }}
    >
      <button type="button" className={styles.account} aria-label={`${text.frame.account} ${name}`}>
        <Avatar className={styles.avatar}>{name.slice(0, 1).toUpperCase()}</Avatar>
        <span className={styles.words}>
          <span className={styles.name}>{name}</span>
          <span className={styles.role}>{text.frame.roles[role]}</span>
        </span>
      </button>
    </Dropdown>
  )
}

/** A whole new page: nothing of the last person's data stays in memory. */
async function leave() {
  await signOut()
  window.location.assign('/admin/sign-in')
}
