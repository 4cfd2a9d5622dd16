import { useState } from 'react'
import { Alert, Button, Card, Descriptions, Skeleton, Space, Typography } from 'antd'
import { TeamOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import type { ProviderAccount } from '../../../../shared/contracts/provider-accounts'
import { CopyButton } from '../../components/copy-button'
import { FailureNotice } from '../../components/failure-notice'
import { MissingScopes } from '../../components/missing-scopes'
import { useOperator } from '../../components/operator-context'
import { useSyncPastQuestion } from '../../components/use-sync-past-question'
import { formatTime } from '../../format/date-time'
import { useRefresh } from '../../gateway/refresh'
import { moveAccountSwitches, namedUsersQuery, type AccountSwitches } from '../../gateway/provider-accounts'
import { text } from '../../text/text'
import { AccountDialog } from './account-dialog'
import { AccountFoot } from './account-foot'
import { AccountHead } from './account-head'
import { NameUsersDialog } from './name-users-dialog'
import { ReachChoice } from './reach-choice'
import { UsersTable } from './users-table'
import { ZoomSecretsDialog } from './zoom-secrets-dialog'
import styles from './zoom-account-card.module.css'

const words = text.zoom
const shared = text.providers

/** A Zoom account: its connection, its webhook, its account-wide switches, and its named users with theirs. */
export function ZoomAccountCard({ account }: { account: ProviderAccount }) {
  const { mayChange, mayOwn } = useOperator()
  const users = useQuery(namedUsersQuery(account.id))
  const refresh = useRefresh()
  const move = useSyncPastQuestion(() => refresh('provider_account'))
  const [task, setTask] = useState<'rename' | 'secrets' | 'webhook' | 'users' | null>(null)
  const close = () => setTask(null)
  const set = (change: Omit<AccountSwitches, 'syncsPast'>, isMore: boolean) =>
    void move({
      asksAbout: isMore && account.webinarsCount > 0 ? 'many' : null,
      action: (syncsPast) => moveAccountSwitches(account.id, { ...change, syncsPast }),
    })

  return (
    <Card className={styles.card}>
      <AccountHead account={account} />
      <div className={styles.columns}>
        <Descriptions
          column={1}
          size="small"
          styles={{ label: { width: 120 } }}
          items={[
            { key: 'id', label: words.card.accountId, children: account.maskedKey },
            { key: 'by', label: words.card.connectedEmail, children: account.connectedEmail ?? text.words.none },
            { key: 'webinars', label: shared.webinars, children: shared.webinarsCount(account.webinarsCount) },
            {
              key: 'checked',
              label: shared.checkedAt,
              children: account.lastCheckedAt ? formatTime(account.lastCheckedAt) : shared.neverChecked,
            },
            { key: 'connected', label: shared.connectedAt, children: formatTime(account.createdAt) },
          ]}
        />
        <section aria-label={words.card.webhook}>
          <h3 className={styles.heading}>{words.card.webhook}</h3>
          <Typography.Text code className={styles.address}>
            {account.callbackUrl}
          </Typography.Text>
          <p className={styles.faint}>{words.card.webhookHow}</p>
          <Space wrap>
            <CopyButton value={account.callbackUrl} label={words.card.webhookCopy} />
            <WebhookState account={account} />
            {account.callbackState === 'none' && mayOwn && (
              <Button type="link" onClick={() => setTask('webhook')}>
                {words.card.setWebhookSecret}
              </Button>
            )}
          </Space>
        </section>
      </div>
      <div className={styles.notices}>
        {account.status === 'failing' && account.lastErrorMessage && (
          <Alert type="error" showIcon message={words.card.failingReason} description={account.lastErrorMessage} />
        )}
        <MissingScopes scopes={account.missingScopes} />
      </div>
      <section className={styles.section} aria-label={words.reach.title}>
        <h3 className={styles.heading}>{words.reach.title}</h3>
        {!mayOwn && <p className={styles.faint}>{words.reach.ownerOnly}</p>}
        <ReachChoice
          label={words.reach.data}
          hints={words.reach.dataHints}
          value={account.dataSync}
          disabled={!mayOwn}
          onChange={(dataSync) => set({ dataSync }, isMore(account.dataSync, dataSync))}
        />
        <ReachChoice
          label={words.reach.recordings}
          hints={words.reach.recordingHints}
          value={account.recordingSync}
          disabled={!mayOwn}
          onChange={(recordingSync) => set({ recordingSync }, isMore(account.recordingSync, recordingSync))}
        />
      </section>
      <section className={styles.section} aria-label={words.users.title}>
        <div className={styles.bar}>
          <h3 className={styles.heading}>{words.users.count(account.usersCount)}</h3>
          {mayOwn && (
            <Button size="small" icon={<TeamOutlined />} disabled={!users.data} onClick={() => setTask('users')}>
              {words.users.edit}
            </Button>
          )}
        </div>
        {users.isError && !users.data && <FailureNotice error={users.error} onRetry={() => void users.refetch()} />}
        {users.isPending && <Skeleton active paragraph={{ rows: 3 }} />}
        {users.data && <UsersTable account={account} users={users.data.items} mayChange={mayChange} />}
      </section>
      <AccountFoot
        account={account}
        secretLabel={words.card.replaceSecrets}
        disconnectHint={words.card.disconnectHint}
        onSecret={() => setTask('secrets')}
        onRename={() => setTask('rename')}
      />
      {task === 'rename' && <AccountDialog account={account} task="rename" onClose={close} />}
      {(task === 'secrets' || task === 'webhook') && (
        <ZoomSecretsDialog account={account} onlyWebhook={task === 'webhook'} onClose={close} />
      )}
      {task === 'users' && users.data && <NameUsersDialog account={account} named={users.data.items} onClose={close} />}
    </Card>
  )
}

function WebhookState({ account: { callbackState, callbackSeenAt } }: { account: ProviderAccount }) {
  if (callbackState === 'none') return <span className={styles.warn}>{words.card.webhookNone}</span>
  return (
    <span className={callbackSeenAt ? styles.fine : styles.faint}>
      {callbackSeenAt ? words.card.webhookSeen(formatTime(callbackSeenAt)) : words.card.webhookWaiting}
    </span>
  )
}

const WIDTH = { none: 0, selected: 1, all: 2 }
const isMore = (before: ProviderAccount['dataSync'], after: ProviderAccount['dataSync']) => WIDTH[after] > WIDTH[before]
