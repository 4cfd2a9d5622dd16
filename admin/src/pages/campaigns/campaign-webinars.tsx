import { Card, Table, type TableColumnsType } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { WebinarRow } from '../../../../shared/contracts/webinars'
import { EmptyGuide } from '../../components/empty-guide'
import { FailureNotice } from '../../components/failure-notice'
import { LinkButton } from '../../components/link-button'
import { ProviderStateTag } from '../../components/provider-state-tag'
import { StatusTag } from '../../components/status-tag'
import { formatTime } from '../../format/date-time'
import { isUnsynced } from '../../format/is-unsynced'
import { formatCount } from '../../format/numbers'
import { webinarsQuery } from '../../gateway/webinars'
import { text } from '../../text/text'

const words = text.campaigns
const { columns: of } = text.webinars

const figure = (
  title: string,
  key: 'registeredCount' | 'watchedCount' | 'notWatchedCount' | 'viewCount',
  width: number,
) => ({
  title,
  key,
  width,
  align: 'right' as const,
  render: (_: unknown, row: WebinarRow) =>
    key !== 'registeredCount' && isUnsynced(row) ? text.words.none : formatCount(row[key]),
})

const columns: TableColumnsType<WebinarRow> = [
  {
    title: of.title,
    key: 'title',
    render: (_, row) => (
      <>
        <Link to={`/webinars/${row.id}`} style={{ fontWeight: 600 }}>
          {row.title}
        </Link>{' '}
        <ProviderStateTag row={row} />
      </>
    ),
  },
  { title: of.status, key: 'status', width: 96, render: (_, { status }) => <StatusTag status={status} /> },
  { title: of.time, dataIndex: 'startsAt', width: 170, render: formatTime },
  figure(of.registered, 'registeredCount', 84),
  figure(of.watched, 'watchedCount', 84),
  figure(of.notWatched, 'notWatchedCount', 84),
  figure(of.views, 'viewCount', 120),
]

export function CampaignWebinars({ campaignId }: { campaignId: string }) {
  const webinars = useQuery(webinarsQuery({ campaignId, page: '1', pageSize: '100' }))

  return (
    <Card title={words.webinars}>
      {webinars.isError && !webinars.data ? (
        <FailureNotice error={webinars.error} onRetry={() => void webinars.refetch()} />
      ) : (
        <Table
          rowKey="id"
          size="middle"
          columns={columns}
          dataSource={webinars.data?.items ?? []}
          loading={webinars.isPending}
          pagination={false}
          scroll={{ x: 900 }}
          locale={{
            emptyText: webinars.isPending ? (
              ' '
            ) : (
              <EmptyGuide
                title={words.noWebinars}
                hint={words.noWebinarsHint}
                actions={<LinkButton to="/">{words.toWebinars}</LinkButton>}
              />
            ),
          }}
        />
      )}
    </Card>
  )
}
