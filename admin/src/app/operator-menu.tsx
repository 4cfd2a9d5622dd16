import { Avatar, Dropdown } from 'antd'
import { GlobalOutlined, LogoutOutlined, UserOutlined } from '@ant-design/icons'
import { Link } from 'react-router'
import { useOperator } from '../components/operator-context'
import { chooseLanguage, language } from '../language/language'
import { text } from '../text/text'
import { leave } from './leave'
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
          { key: 'account', icon: <UserOutlined />, label: <Link to="/account">{text.account.title}</Link> },
          {
            key: 'language',
            icon: <GlobalOutlined />,
            label: language === 'zh' ? 'English' : '中文',
            onClick: () => chooseLanguage(language === 'zh' ? 'en' : 'zh'),
          },
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
