import { Table, type TableColumnsType } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { Inviter } from '../../../../shared/contracts/links'
import { EmptyGuide } from '../../components/empty-guide'
import { FailureNotice } from '../../components/failure-notice'
import { formatCount, formatPercent } from '../../format/numbers'
import { invitersQuery } from '../../gateway/links'
import { text } from '../../text/text'
import styles from './webinar-detail-page.module.css'

const words = text.channels.ranking

const columns: TableColumnsType<Inviter> = [
  { title: words.rank, key: 'rank', width: 80, render: (_value, _inviter, at) => at + 1 },
  {
    title: words.name,
    key: 'name',
    render: (_, { contactId, name }) => <Link to={`/contacts/${contactId}`}>{name || text.contacts.noName}</Link>,
  },
  { title: words.invited, dataIndex: 'invited', width: 140, align: 'right', render: formatCount },
  { title: words.watched, dataIndex: 'watched', width: 140, align: 'right', render: formatCount },
  {
    title: words.rate,
    key: 'rate',
    width: 120,
    align: 'right',
    render: (_, { invited, watched }) => formatPercent((watched / invited) * 100),
  },
]

export function InvitersTab({ webinarId }: { webinarId: string }) {
  const inviters = useQuery(invitersQuery(webinarId))

  if (inviters.isError && !inviters.data)
    return <FailureNotice error={inviters.error} onRetry={() => void inviters.refetch()} />
  return (
    <>
      <p className={styles.hint}>
        {words.hint} {inviters.data && inviters.data.total > 0 && words.total(inviters.data.total)}
      </p>
      <Table
        rowKey="contactId"
        size="middle"
        columns={columns}
        dataSource={inviters.data?.items ?? []}
        loading={inviters.isPending}
        pagination={false}
        scroll={{ x: 640 }}
        locale={{ emptyText: inviters.isPending ? ' ' : <EmptyGuide title={words.empty} hint={words.emptyHint} /> }}
      />
    </>
  )
}
