import { Skeleton } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { FailureNotice } from '../../components/failure-notice'
import { FigureCard } from '../../components/figure-card'
import { useOperator } from '../../components/operator-context'
import { PageHeader } from '../../components/page-header'
import { formatCount, formatPercent } from '../../format/numbers'
import { contactQuery } from '../../gateway/contacts'
import { text } from '../../text/text'
import { ContactFacts } from './contact-facts'
import { DeleteContact } from './delete-contact'
import { SignOutContact } from './sign-out-contact'
import { Timeline } from './timeline'
import styles from './contact-page.module.css'

const words = text.contacts

export function ContactPage() {
  const { id = '' } = useParams()
  const { mayChange } = useOperator()
  const contact = useQuery(contactQuery(id))

  if (contact.isError && !contact.data)
    return <FailureNotice error={contact.error} onRetry={() => void contact.refetch()} />
  if (!contact.data) return <Skeleton active avatar paragraph={{ rows: 10 }} />

  const { data } = contact
  const eventsTotal = Object.values(data.eventCounts).reduce((sum, count) => sum + count, 0)
  return (
    <>
      <PageHeader
        title={data.name || words.noName}
        backTo="/contacts"
        actions={
          mayChange && (
            <>
              {data.hasWechat && <SignOutContact id={id} />}
              <DeleteContact id={id} />
            </>
          )
        }
      />
      <div className={styles.columns}>
        <ContactFacts key={id} contact={data} />
        <div className={styles.main}>
          <div className={styles.figures}>
            <FigureCard
              label={words.totals.registered}
              value={formatCount(data.registeredTotal)}
              unit={words.timesUnit}
            />
            <FigureCard label={words.totals.watched} value={formatCount(data.watchedTotal)} unit={words.timesUnit} />
            <FigureCard label={words.totals.percent} value={formatPercent(data.averageWatchedPercent)} />
            <FigureCard label={words.totals.events} value={formatCount(eventsTotal)} unit={words.itemsUnit} />
          </div>
          <Timeline key={id} contactId={id} eventCounts={data.eventCounts} />
        </div>
      </div>
    </>
  )
}
