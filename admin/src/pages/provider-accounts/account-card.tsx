import { useState } from 'react'
import { Alert, Button, Card, Descriptions, Tag } from 'antd'
import type { ProviderAccount } from '../../../../shared/contracts/provider-accounts'
import { useOperator } from '../../components/operator-context'
import { formatTime } from '../../format/date-time'
import { text } from '../../text/text'
import { AccountDialog } from './account-dialog'
import { AccountFoot } from './account-foot'
import { AccountHead } from './account-head'
import { useAccountActions } from './use-account-actions'
import styles from './provider-accounts-page.module.css'

const words = text.providers

export function AccountCard({ account }: { account: ProviderAccount }) {
  const { mayOwn } = useOperator()
  const { replaceCallback } = useAccountActions(account)
  const [task, setTask] = useState<'rename' | 'secret' | null>(null)
  const isFine = account.status === 'connected'

  return (
    <Card>
      <AccountHead account={account} />
      <Descriptions
        column={1}
        size="small"
        styles={{ label: { width: 156 } }}
        items={[
          { key: 'key', label: words.key, children: account.maskedKey },
          { key: 'webinars', label: words.webinars, children: words.webinarsCount(account.webinarsCount) },
          {
            key: 'checked',
            label: words.checkedAt,
            children: account.lastCheckedAt ? formatTime(account.lastCheckedAt) : words.neverChecked,
          },
          { key: 'connected', label: words.connectedAt, children: formatTime(account.createdAt) },
          {
            key: 'callback',
            label: words.callback,
            children: (
              <Tag color={CALLBACK_COLORS[account.callbackState]}>{words.callbackState[account.callbackState]}</Tag>
            ),
          },
        ]}
      />
      {!isFine && account.lastErrorMessage && (
        <Alert
          className={styles.notice}
          type="error"
          showIcon
          message={words.failingReason}
          description={account.lastErrorMessage}
        />
      )}
      {account.callbackState === 'taken' && (
        <Alert
          className={styles.notice}
          type="warning"
          showIcon
          message={words.callbackTaken}
          description={account.callbackUrlFound && text.words.labelled(words.callbackFound, account.callbackUrlFound)}
          action={
            mayOwn && (
              <Button size="small" onClick={replaceCallback}>
                {words.replaceCallback}
              </Button>
            )
          }
        />
      )}
      {account.callbackState === 'none' && (
        <Alert className={styles.notice} type="info" showIcon message={words.callbackNone} />
      )}
      {account.usesSubAccounts && (
        <Alert
          className={styles.notice}
          type="info"
          showIcon
          message={words.subAccounts}
          description={words.subAccountsHint}
        />
      )}
      <AccountFoot
        account={account}
        secretLabel={words.replaceSecret}
        disconnectHint={words.disconnectHint}
        onSecret={() => setTask('secret')}
        onRename={() => setTask('rename')}
      />
      {task && <AccountDialog account={account} task={task} onClose={() => setTask(null)} />}
    </Card>
  )
}

const CALLBACK_COLORS = { none: 'default', ours: 'success', taken: 'warning' } as const
