import { Alert, Progress, Space, Tag, Typography } from 'antd'
import type { SyncBatch } from '../../../shared/contracts/sync'
import { formatTime } from '../format/date-time'
import { formatCount } from '../format/numbers'
import { text } from '../text/text'
import { SyncCountsTable, changedNothing, sumCounts } from './sync-counts'
import { SyncIssues } from './sync-issues'

/** How far a running sync is: webinars, stage, rows. */
export function SyncProgress({ batch }: { batch: SyncBatch }) {
  const { current, runs } = batch
  const parkedUntil = runs.find((run) => run.parkedUntil)?.parkedUntil
  if (parkedUntil && !current) {
    const { title, meaning } = text.syncLog.warnings['provider_limit_reached.parked']
    return (
      <Alert
        type="info"
        showIcon
        role="status"
        message={`${title} · ${text.syncLog.parkedUntil(formatTime(parkedUntil))}`}
        description={meaning}
      />
    )
  }

  return (
    <div role="status" aria-live="polite">
      <Progress percent={percentOf(batch)} status="active" strokeColor="#b4521c" />
      <Space wrap size={[16, 4]}>
        {batch.runsTotal > 1 && <span>{text.sync.webinarsDone(batch.runsDone, batch.runsTotal)}</span>}
        <span>{text.sync.stage(current?.stage ?? null)}</span>
        {current && current.rowsDone > 0 && (
          <span>
            {text.sync.rows(
              formatCount(current.rowsDone),
              current.rowsTotal === null ? null : formatCount(current.rowsTotal),
            )}
          </span>
        )}
      </Space>
      {current?.webinar && (
        <Typography.Paragraph type="secondary" ellipsis style={{ margin: '6px 0 0' }}>
          {text.sync.current(current.webinar.title)}
        </Typography.Paragraph>
      )}
    </div>
  )
}

/** What a sync brought, and what went wrong in words. */
export function SyncResult({ batch }: { batch: SyncBatch }) {
  const counts = sumCounts(batch.runs.flatMap((run) => run.counts ?? []))
  // Of one webinar alone it is plain which one is meant.
  const issues = batch.runs.flatMap(({ webinar, issues: met }) =>
    met.map((issue) => (batch.runsTotal > 1 ? { ...issue, webinar } : issue)),
  )

  return (
    <Space direction="vertical" size={16} style={{ width: '100%' }}>
      <Space>
        <Tag color={COLORS[batch.status]}>{text.sync.finished[batch.status]}</Tag>
        {batch.runsTotal > 1 && <span>{text.sync.webinarsDone(batch.runsDone, batch.runsTotal)}</span>}
        {batch.status === 'succeeded' && counts && changedNothing(counts) && <span>{text.sync.nothingNew}</span>}
      </Space>
      {counts && <SyncCountsTable counts={counts} />}
      {issues.length > 0 && (
        <div>
          <Typography.Title level={5}>{text.sync.issuesTitle(issues.length)}</Typography.Title>
          <SyncIssues issues={issues} />
        </div>
      )}
    </Space>
  )
}

const COLORS = {
  succeeded: 'success',
  partial: 'warning',
  failed: 'error',
  queued: 'default',
  running: 'processing',
} as const

function percentOf({ runsDone, runsTotal, current }: SyncBatch): number {
  if (runsTotal === 0) return 0
  const part = current?.rowsTotal ? Math.min(current.rowsDone / current.rowsTotal, 1) : 0
  return Math.min(99, Math.round(((runsDone + part * 0.9) / runsTotal) * 100))
}
