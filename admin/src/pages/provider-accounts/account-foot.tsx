import { Button } from 'antd'
import type { ProviderAccount } from '../../../../shared/contracts/provider-accounts'
import { useOperator } from '../../components/operator-context'
import { text } from '../../text/text'
import { useAccountActions } from './use-account-actions'
import styles from './provider-accounts-page.module.css'

type Props = {
  account: ProviderAccount
  secretLabel: string
  disconnectHint: string
  onSecret: () => void
  onRename: () => void
}

const words = text.providers

/** What can be done to a connection, by those who may. */
export function AccountFoot({ account, secretLabel, disconnectHint, onSecret, onRename }: Props) {
  const { mayChange, mayOwn } = useOperator()
  const { check, disconnect } = useAccountActions(account)
  if (!mayChange) return null

  return (
    <div className={styles.foot}>
      <Button loading={check.isPending} onClick={() => check.mutate()}>
        {words.check}
      </Button>
      {mayOwn && (
        <>
          <Button onClick={onSecret}>{secretLabel}</Button>
          <Button onClick={onRename}>{text.words.rename}</Button>
          <span className={styles.spring} />
          <Button danger type="text" onClick={() => disconnect(disconnectHint)}>
            {words.disconnect}
          </Button>
        </>
      )}
    </div>
  )
}
