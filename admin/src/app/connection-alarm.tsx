import { Alert } from 'antd'
import { useLocation } from 'react-router'
import { LinkButton } from '../components/link-button'
import { useFailingAccounts } from '../gateway/use-failing-accounts'
import { text } from '../text/text'
import styles from './shell.module.css'

const words = text.frame.connectionAlarm

/** On top of every page until the connection works again; the page that mends it shows the same at its cards. */
export function ConnectionAlarm() {
  const { pathname } = useLocation()
  const failing = useFailingAccounts()
  if (failing.length === 0 || pathname === '/provider-accounts') return null

  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      className={styles.alarm}
      message={words.title(
        text.words.listed(failing.map(({ provider, name }) => words.account(text.words.provider[provider], name))),
      )}
      description={words.hint}
      action={
        <LinkButton danger to="/provider-accounts">
          {words.action}
        </LinkButton>
      }
    />
  )
}
