import { Alert, Skeleton } from 'antd'
import { useQuery } from '@tanstack/react-query'
import type { ExclusionKind } from '../../../../shared/contracts/exclusions'
import { FailureNotice } from '../../components/failure-notice'
import { useOperator } from '../../components/operator-context'
import { PageHeader } from '../../components/page-header'
import { exclusionsQuery } from '../../gateway/sync-exclusions'
import { text } from '../../text/text'
import { AccountUsers } from './account-users'
import { AlwaysExcluded } from './always-excluded'
import { DomainsCard } from './domains-card'
import styles from './sync-exclusions-page.module.css'

const words = text.syncExclusions
const KINDS = Object.keys(words.kinds) as ExclusionKind[]

export function SyncExclusionsPage() {
  const { mayChange } = useOperator()
  const exclusions = useQuery(exclusionsQuery)

  return (
    <>
      <PageHeader title={words.title} description={words.description} />
      {exclusions.isPending && <Skeleton active paragraph={{ rows: 10 }} />}
      {exclusions.isError && !exclusions.data && (
        <FailureNotice error={exclusions.error} onRetry={() => void exclusions.refetch()} />
      )}
      {exclusions.data && (
        <>
          {!mayChange && <Alert type="info" showIcon message={words.viewOnly} style={{ marginBottom: 16 }} />}
          <div className={styles.columns}>
            {KINDS.map((kind) => (
              <DomainsCard
                key={kind}
                kind={kind}
                domains={exclusions.data.domains.filter((domain) => domain.kind === kind)}
                mayChange={mayChange}
              />
            ))}
          </div>
          <AlwaysExcluded
            secondaryAddresses={exclusions.data.secondaryAddresses}
            forgottenAddresses={exclusions.data.forgottenAddresses}
          />
          <AccountUsers />
        </>
      )}
    </>
  )
}
