import { useState } from 'react'
import { Button, Card, Dropdown, Skeleton } from 'antd'
import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { EmptyGuide } from '../../components/empty-guide'
import { FailureNotice } from '../../components/failure-notice'
import { LinkButton } from '../../components/link-button'
import { useOperator } from '../../components/operator-context'
import { PageHeader } from '../../components/page-header'
import { ProviderMark } from '../../components/provider-mark'
import {
  capabilitiesOf,
  liveProviders,
  PROVIDER_IDS,
  type ProviderId,
} from '../../../../shared/contracts/live-providers'
import { SyncStrip } from '../../components/sync-strip'
import { providerAccountsQuery } from '../../gateway/provider-accounts'
import { useSyncBatch } from '../../gateway/use-sync-batch'
import { language } from '../../language/language'
import { text } from '../../text/text'
import { AccountCard } from './account-card'
import { ChooseProvider } from './choose-provider'
import { ConnectDialog } from './connect-dialog'
import { ConnectWizard } from './connect-wizard'
import { ZoomAccountCard } from './zoom-account-card'
import styles from './provider-accounts-page.module.css'

const words = text.providers

export function ProviderAccountsPage() {
  const { mayOwn } = useOperator()
  const accounts = useQuery(providerAccountsQuery)
  const [connecting, setConnecting] = useState<ProviderId | null>(null)
  const items = accounts.data?.items
  const navigate = useNavigate()
  // Connecting and switching on start syncs: what came in shows in the counts.
  const sync = useSyncBatch()

  const Connect = connecting && capabilitiesOf(connecting).hasUsers ? ConnectWizard : ConnectDialog
  const connect = mayOwn && (
    <Dropdown
      trigger={['click']}
      menu={{
        items: PROVIDER_IDS.map((provider) => ({
          key: provider,
          icon: <ProviderMark provider={provider} />,
          label: liveProviders[provider].connecting.title[language],
          onClick: () => setConnecting(provider),
        })),
      }}
    >
      <Button type="primary" icon={<PlusOutlined />}>
        {words.connect}
      </Button>
    </Dropdown>
  )

  return (
    <>
      <PageHeader
        title={words.title}
        description={words.description}
        actions={
          items &&
          items.length > 0 && (
            <>
              <LinkButton to="/automatic-sync">{text.automaticSync.history}</LinkButton>
              {connect}
            </>
          )
        }
      />
      {sync.batch && (
        <SyncStrip
          batch={sync.batch}
          isRunning={sync.isRunning}
          onOpen={() => void navigate(`/automatic-sync?batch=${sync.batch?.id ?? ''}`)}
          onDismiss={sync.dismiss}
        />
      )}
      {accounts.isPending && <Skeleton active paragraph={{ rows: 6 }} />}
      {accounts.isError && !items && <FailureNotice error={accounts.error} onRetry={() => void accounts.refetch()} />}
      {items?.length === 0 && (
        <Card>
          <EmptyGuide
            title={words.emptyTitle}
            hint={mayOwn ? words.emptyHint : words.ownerOnly}
            actions={mayOwn && <ChooseProvider onChoose={setConnecting} />}
          />
        </Card>
      )}
      <div className={styles.cards}>
        {items?.map((account) =>
          capabilitiesOf(account.provider).hasUsers ? (
            <ZoomAccountCard key={account.id} account={account} />
          ) : (
            <AccountCard key={account.id} account={account} />
          ),
        )}
      </div>
      {connecting && <Connect provider={connecting} onClose={() => setConnecting(null)} />}
    </>
  )
}
