import { Space, Table, Tag, type TableColumnsType } from 'antd'
import { Link } from 'react-router'
import type { AutomaticSync } from '../../../../shared/contracts/automatic-sync'
import { EmptyGuide } from '../../components/empty-guide'
import { SyncCountsTable } from '../../components/sync-counts'
import { SyncIssues } from '../../components/sync-issues'
import { formatTime } from '../../format/date-time'
import { formatCount } from '../../format/numbers'
import { text } from '../../text/text'

type Run = AutomaticSync['lastRuns'][number]

const words = text.automaticSync
const COLORS = {
  succeeded: 'success',
  partial: 'warning',
  failed: 'error',
  queued: 'default',
  running: 'processing',
} as const

const columns: TableColumnsType<Run> = [
  {
    title: words.columns.time,
    key: 'time',
    width: 160,
    render: (_, run) => formatTime(run.startedAt ?? run.createdAt),
  },
  { title: words.columns.kind, key: 'kind', width: 130, render: (_, { trigger }) => text.sync.triggers[trigger] },
  {
    title: words.columns.what,
    key: 'what',
    render: (_, { webinar, webinarsRead }) =>
      webinar ? (
        <Link to={`/webinars/${webinar.id}?tab=log`}>{webinar.title}</Link>
      ) : (
        words.allWebinars(webinarsRead ?? 0)
      ),
  },
  {
    title: words.columns.status,
    key: 'status',
    width: 110,
    render: (_, { status }) => <Tag color={COLORS[status]}>{text.sync.statuses[status]}</Tag>,
  },
  { title: words.columns.counts, key: 'counts', width: 300, render: (_, run) => summary(run) },
]

export function LastRuns({ runs }: { runs: Run[] }) {
  return (
    <Table
      rowKey="id"
      size="middle"
      columns={columns}
      dataSource={runs}
      pagination={false}
      scroll={{ x: 860 }}
      locale={{ emptyText: <EmptyGuide title={words.empty} hint={words.emptyHint} /> }}
      expandable={{
        rowExpandable: ({ counts, issues }) => counts !== null || issues.length > 0,
        expandedRowRender: details,
      }}
    />
  )
}

function details({ counts, issues }: Run) {
  return (
    <Space direction="vertical" size={14} style={{ width: '100%' }}>
      {issues.length > 0 && <SyncIssues issues={issues} />}
      {counts && <SyncCountsTable counts={counts} />}
    </Space>
  )
}

function summary({ counts }: Run): string {
  if (!counts) return text.words.none
  if (counts.webinars) {
    const { found, added, changed, deleted } = counts.webinars
    return text.sync.webinarCounts(found, added, changed, deleted)
  }
  const sum = (of: 'read' | 'written') => formatCount(counts.registrants[of] + counts.stays[of] + counts.events[of])
  return text.sync.readWritten(sum('read'), sum('written'))
}
