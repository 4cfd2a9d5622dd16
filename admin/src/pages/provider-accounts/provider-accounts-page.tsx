import { useState } from 'react'
import { Button, Card, Skeleton } from 'antd'
import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { EmptyGuide } from '../../components/empty-guide'
import { FailureNotice } from '../../components/failure-notice'
import { useOperator } from '../../components/operator-context'
import { PageHeader } from '../../components/page-header'
import { providerAccountsQuery } from '../../gateway/provider-accounts'
import { text } from '../../text/text'
import { AccountCard } from './account-card'
import { ConnectDialog } from './connect-dialog'
import styles from './provider-accounts-page.module.css'

const words = text.providers

export function ProviderAccountsPage() {
  const { mayOwn } = useOperator()
  const accounts = useQuery(providerAccountsQuery)
  const [isConnecting, setIsConnecting] = useState(false)
  const items = accounts.data?.items

  const connect = mayOwn && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setIsConnecting(true)}>
      {words.connect}
    </Button>
  )

  return (
    <>
      <PageHeader title={words.title} description={words.description} actions={items && items.length > 0 && connect} />
      {accounts.isPending && <Skeleton active paragraph={{ rows: 6 }} />}
      {accounts.isError && !items && <FailureNotice error={accounts.error} onRetry={() => void accounts.refetch()} />}
      {items?.length === 0 && (
        <Card>
          <EmptyGuide title={words.emptyTitle} hint={mayOwn ? words.emptyHint : words.ownerOnly} actions={connect} />
        </Card>
      )}
      <div className={styles.cards}>{items?.map((account) => <AccountCard key={account.id} account={account} />)}</div>
      {isConnecting && <ConnectDialog onClose={() => setIsConnecting(false)} />}
    </>
  )
}
