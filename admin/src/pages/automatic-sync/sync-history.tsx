import { Skeleton, Table, Tag, Typography, type TableColumnsType } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import type { SyncBatchRow } from '../../../../shared/contracts/sync'
import { EmptyGuide } from '../../components/empty-guide'
import { FailureNotice } from '../../components/failure-notice'
import { SyncProgress, SyncResult } from '../../components/sync-progress'
import { formatTime } from '../../format/date-time'
import { isOver, syncBatchesQuery, syncBatchQuery } from '../../gateway/sync'
import { text } from '../../text/text'

const words = text.automaticSync
const COLORS = {
  succeeded: 'success',
  partial: 'warning',
  failed: 'error',
  queued: 'default',
  running: 'processing',
} as const

const columns: TableColumnsType<SyncBatchRow> = [
  { title: words.columns.time, key: 'time', width: 170, render: (_, { createdAt }) => formatTime(createdAt) },
  {
    title: words.columns.kind,
    key: 'kind',
    width: 170,
    render: (_, { trigger, requestedBy }) => (
      <>
        {text.sync.triggers[trigger]}
        {requestedBy && <Typography.Text type="secondary"> · {requestedBy}</Typography.Text>}
      </>
    ),
  },
  {
    title: words.columns.what,
    key: 'what',
    render: (_, { webinar, webinarsTotal }) =>
      webinar ? <Link to={`/webinars/${webinar.id}?tab=log`}>{webinar.title}</Link> : words.allWebinars(webinarsTotal),
  },
  {
    title: words.columns.status,
    key: 'status',
    width: 120,
    render: (_, { status }) => <Tag color={COLORS[status]}>{text.sync.statuses[status]}</Tag>,
  },
  {
    title: text.webinarDetail.log.issues,
    key: 'issues',
    width: 110,
    render: (_, { issuesTotal }) =>
      issuesTotal > 0 ? text.webinarDetail.log.issueCount(issuesTotal) : text.webinarDetail.log.noIssues,
  },
]

/** The last syncs with their results; the one named in the address is open. */
export function SyncHistory() {
  const [params, setParams] = useSearchParams()
  const batches = useQuery(syncBatchesQuery)
  const open = params.get('batch')

  if (batches.isError && !batches.data)
    return <FailureNotice error={batches.error} onRetry={() => void batches.refetch()} />
  return (
    <Table
      rowKey="id"
      size="middle"
      columns={columns}
      dataSource={batches.data?.items ?? []}
      loading={batches.isPending}
      pagination={false}
      scroll={{ x: 860 }}
      locale={{ emptyText: batches.isPending ? ' ' : <EmptyGuide title={words.empty} hint={words.emptyHint} /> }}
      expandable={{
        expandedRowKeys: open ? [open] : [],
        onExpand: (isOpen, { id }) => setParams(isOpen ? { batch: id } : {}, { replace: true }),
        expandedRowRender: showResult,
      }}
    />
  )
}

const showResult = ({ id }: { id: string }) => <BatchResult batchId={id} />

function BatchResult({ batchId }: { batchId: string }) {
  const batch = useQuery(syncBatchQuery(batchId))

  if (batch.data) return isOver(batch.data) ? <SyncResult batch={batch.data} /> : <SyncProgress batch={batch.data} />
  if (batch.isError) return <FailureNotice error={batch.error} onRetry={() => void batch.refetch()} />
  return <Skeleton active paragraph={{ rows: 3 }} />
}
