import { Space, Table, Tag, Typography, type TableColumnsType } from 'antd'
import { useQuery } from '@tanstack/react-query'
import type { SyncRun } from '../../../../shared/contracts/sync'
import { EmptyGuide } from '../../components/empty-guide'
import { FailureNotice } from '../../components/failure-notice'
import { SyncCountsTable } from '../../components/sync-counts'
import { SyncIssues } from '../../components/sync-issues'
import { formatTime } from '../../format/date-time'
import { formatCount } from '../../format/numbers'
import { webinarSyncRunsQuery } from '../../gateway/sync'
import { text } from '../../text/text'
import styles from './sync-log.module.css'

const words = text.webinarDetail.log
const log = text.syncLog
const COLORS = {
  succeeded: 'success',
  partial: 'warning',
  failed: 'error',
  queued: 'default',
  running: 'processing',
} as const

const columns: TableColumnsType<SyncRun> = [
  {
    title: words.time,
    key: 'time',
    width: 210,
    render: (_, run) => (
      <>
        <div>{formatTime(run.startedAt ?? run.createdAt)}</div>
        {run.requestedBy && <Typography.Text type="secondary">{words.by(run.requestedBy)}</Typography.Text>}
      </>
    ),
  },
  {
    title: words.trigger,
    key: 'trigger',
    width: 190,
    render: (_, run) => (
      <Space size={4} wrap>
        {text.sync.triggers[run.trigger]}
        {run.parts ? (
          <Tag bordered={false}>{log.partsOnly(text.words.listed(run.parts.map((part) => log.parts[part])))}</Tag>
        ) : (
          run.withEvents && <Tag bordered={false}>{words.withEvents}</Tag>
        )}
      </Space>
    ),
  },
  {
    title: words.status,
    key: 'status',
    width: 110,
    render: (_, run) => <Tag color={COLORS[run.status]}>{text.sync.statuses[run.status]}</Tag>,
  },
  { title: words.counts, key: 'counts', render: (_, run) => summary(run) },
  {
    title: words.issues,
    key: 'issues',
    width: 90,
    render: (_, { issues }) => (issues.length > 0 ? words.issueCount(issues.length) : words.noIssues),
  },
  { title: words.duration, key: 'duration', width: 100, align: 'right', render: (_, run) => duration(run) },
]

export function SyncLogTab({ webinarId }: { webinarId: string }) {
  const runs = useQuery(webinarSyncRunsQuery(webinarId))

  if (runs.isError && !runs.data) return <FailureNotice error={runs.error} onRetry={() => void runs.refetch()} />
  return (
    <>
      <h3 className={styles.title}>{log.timeline}</h3>
      <Table
        rowKey="id"
        size="middle"
        columns={columns}
        dataSource={runs.data?.items ?? []}
        loading={runs.isPending}
        pagination={false}
        scroll={{ x: 900 }}
        locale={{ emptyText: runs.isPending ? ' ' : <EmptyGuide title={words.empty} hint={words.emptyHint} /> }}
        expandable={{
          rowExpandable: ({ counts, issues }) => counts !== null || issues.length > 0,
          expandedRowRender: details,
        }}
      />
    </>
  )
}

function details({ counts, issues }: SyncRun) {
  return (
    <Space direction="vertical" size={14} style={{ width: '100%' }}>
      {issues.length > 0 && <SyncIssues issues={issues} />}
      {counts && <SyncCountsTable counts={counts} />}
    </Space>
  )
}

function summary({ counts, status, stage, parkedUntil }: SyncRun): string {
  if (parkedUntil) return log.parkedUntil(formatTime(parkedUntil))
  if (status === 'running' || status === 'queued') return text.sync.stage(stage)
  if (!counts) return text.words.none

  const parts = [counts.registrants, counts.stays, counts.events, counts.recordings, counts.transcripts].filter(
    (part) => part !== undefined,
  )
  const read = parts.reduce((sum, part) => sum + part.read, 0)
  const written = parts.reduce((sum, part) => sum + part.written, 0)
  return text.sync.readWritten(formatCount(read), formatCount(written))
}

function duration({ startedAt, finishedAt }: SyncRun): string {
  if (!startedAt || !finishedAt) return text.words.none
  return words.seconds((new Date(finishedAt).getTime() - new Date(startedAt).getTime()) / 1000)
}
