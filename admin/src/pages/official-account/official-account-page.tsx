import { Skeleton } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { FailureNotice } from '../../components/failure-notice'
import { FigureCard } from '../../components/figure-card'
import { PageHeader } from '../../components/page-header'
import { formatCount } from '../../format/numbers'
import { officialAccountQuery } from '../../gateway/official-account'
import { text } from '../../text/text'
import { AccountCard } from './account-card'
import { MenuSection } from './menu-section'
import { PushCard } from './push-card'
import styles from './official-account-page.module.css'

const words = text.officialAccount

export function OfficialAccountPage() {
  const account = useQuery(officialAccountQuery)

  return (
    <>
      <PageHeader title={words.title} description={words.description} />
      {account.isPending && <Skeleton active paragraph={{ rows: 10 }} />}
      {account.isError && !account.data && (
        <FailureNotice error={account.error} onRetry={() => void account.refetch()} />
      )}
      {account.data && (
        <>
          <div className={styles.figures}>
            <FigureCard
              label={words.figures.following}
              hint={words.figures.followingHint}
              value={formatCount(account.data.followers.following)}
              unit={words.figures.people}
              isLarge
            />
            <FigureCard
              label={words.figures.newIn7Days}
              value={formatCount(account.data.followers.newIn7Days)}
              unit={words.figures.people}
              isLarge
            />
            <FigureCard
              label={words.figures.leftIn7Days}
              value={formatCount(account.data.followers.leftIn7Days)}
              unit={words.figures.people}
              isLarge
            />
            <FigureCard
              label={words.figures.fromWebinars}
              value={formatCount(account.data.followers.fromWebinars)}
              unit={words.figures.people}
              isLarge
            />
          </div>
          <div className={styles.pair}>
            <AccountCard account={account.data} />
            <PushCard push={account.data.push} />
          </div>
          {!account.data.refusal && <MenuSection account={account.data} />}
        </>
      )}
    </>
  )
}
