import { Card, Table, Tag, type TableColumnsType } from 'antd'
import { CloudUploadOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { ImportView } from '../../../../shared/contracts/imports'
import { EmptyGuide } from '../../components/empty-guide'
import { FailureNotice } from '../../components/failure-notice'
import { LinkButton } from '../../components/link-button'
import { useOperator } from '../../components/operator-context'
import { PageHeader } from '../../components/page-header'
import { formatTime } from '../../format/date-time'
import { formatCount } from '../../format/numbers'
import { importsQuery } from '../../gateway/imports'
import { text } from '../../text/text'

const words = text.imports
const COLORS = { previewed: 'default', queued: 'processing', running: 'processing', done: 'success', failed: 'error' } as const

const columns: TableColumnsType<ImportView> = [
  {
    title: words.columns.topic,
    key: 'topic',
    render: (_, { id, preview }) => <Link to={`/imports/${id}`}>{preview.topic}</Link>,
  },
  { title: words.columns.file, dataIndex: 'fileName', width: 260, ellipsis: true },
  {
    title: words.columns.status,
    key: 'status',
    width: 110,
    render: (_, { status }) => <Tag color={COLORS[status]}>{words.statuses[status]}</Tag>,
  },
  {
    title: words.columns.people,
    key: 'people',
    width: 140,
    render: (_, { preview }) => `${formatCount(preview.registered)} / ${formatCount(preview.watched)}`,
  },
  { title: words.columns.time, dataIndex: 'createdAt', width: 170, render: formatTime },
  {
    title: words.columns.actions,
    key: 'actions',
    width: 190,
    render: (_, { id, status, webinarId }) => (
      <>
        <LinkButton to={`/imports/${id}`} type="link" size="small">
          {status === 'previewed' ? words.continue : words.view}
        </LinkButton>
        {webinarId && (
          <LinkButton to={`/webinars/${webinarId}`} type="link" size="small">
            {words.toWebinar}
          </LinkButton>
        )}
      </>
    ),
  },
]

export function ImportListPage() {
  const { mayChange } = useOperator()
  const imports = useQuery(importsQuery)
  const start = mayChange && (
    <LinkButton to="/imports/new" type="primary" icon={<CloudUploadOutlined />}>
      {words.start}
    </LinkButton>
  )

  return (
    <>
      <PageHeader title={words.title} description={words.description} actions={start} />
      {imports.isError && !imports.data ? (
        <FailureNotice error={imports.error} onRetry={() => void imports.refetch()} />
      ) : (
        <Card title={words.history}>
          <Table
            rowKey="id"
            size="middle"
            columns={columns}
            dataSource={imports.data?.items ?? []}
            loading={imports.isPending}
            pagination={false}
            scroll={{ x: 900 }}
            locale={{ emptyText: imports.isPending ? ' ' : <EmptyGuide title={words.empty} hint={words.description} actions={start} /> }}
          />
        </Card>
      )}
    </>
  )
}
