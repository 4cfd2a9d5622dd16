import { Card, Space, Table, Tag, type TableColumnsType } from 'antd'
import { CloudUploadOutlined, FileTextOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { AnyImport } from '../../../../shared/contracts/imports'
import { EmptyGuide } from '../../components/empty-guide'
import { FailureNotice } from '../../components/failure-notice'
import { LinkButton } from '../../components/link-button'
import { useOperator } from '../../components/operator-context'
import { PageHeader } from '../../components/page-header'
import { formatTime } from '../../format/date-time'
import { formatCount } from '../../format/numbers'
import { importsQuery } from '../../gateway/imports'
import { text } from '../../text/text'
import { ListResultButton } from './list-result-button'
import { UndoImport } from './undo-import'

const words = text.imports
const COLORS = {
  previewed: 'default',
  queued: 'processing',
  running: 'processing',
  done: 'success',
  failed: 'error',
  undone: 'default',
} as const

const columns: TableColumnsType<AnyImport> = [
  {
    title: words.columns.topic,
    key: 'topic',
    width: 220,
    ellipsis: true,
    render: (_, row) => <Link to={`/imports/${row.id}`}>{titleOf(row)}</Link>,
  },
  { title: words.columns.kind, key: 'kind', width: 90, render: (_, { kind }) => words.kinds[kind] },
  { title: words.columns.file, dataIndex: 'fileName', width: 180, ellipsis: true },
  {
    title: words.columns.status,
    key: 'status',
    width: 100,
    render: (_, row) => <Status row={row} />,
  },
  { title: words.columns.people, key: 'people', width: 160, render: (_, row) => <Figures row={row} /> },
  { title: words.columns.zone, dataIndex: 'timeZone', width: 150, ellipsis: true },
  { title: words.columns.person, dataIndex: 'person', width: 100, ellipsis: true },
  { title: words.columns.time, dataIndex: 'createdAt', width: 150, render: formatTime },
  {
    title: words.columns.actions,
    key: 'actions',
    width: 250,
    render: (_, row) => {
      const { id, status, webinarId } = row
      return (
        <>
          <LinkButton to={`/imports/${id}`} type="link" size="small">
            {status === 'previewed' ? words.continue : words.view}
          </LinkButton>
          {row.kind === 'zoom_attendee_report' && <UndoImport view={row} type="link" size="small" />}
          {row.kind === 'registrant_list' && row.hasResult && (
            <ListResultButton importId={id} type="link" size="small" />
          )}
          {webinarId && (
            <LinkButton to={`/webinars/${webinarId}`} type="link" size="small">
              {words.toWebinar}
            </LinkButton>
          )}
        </>
      )
    },
  },
]

export function ImportListPage() {
  const { mayChange } = useOperator()
  const imports = useQuery(importsQuery)
  const start = mayChange && (
    <Space wrap>
      <LinkButton to="/imports/new" icon={<FileTextOutlined />}>
        {words.start}
      </LinkButton>
      <LinkButton to="/imports/lists/new" type="primary" icon={<CloudUploadOutlined />}>
        {text.listImports.start}
      </LinkButton>
    </Space>
  )

  return (
    <>
      <PageHeader title={words.all} description={words.allHint} actions={start} />
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
            scroll={{ x: 1390 }}
            locale={{
              emptyText: imports.isPending ? (
                ' '
              ) : (
                <EmptyGuide title={words.empty} hint={words.allHint} actions={start} />
              ),
            }}
          />
        </Card>
      )}
    </>
  )
}

function Status({ row }: { row: AnyImport }) {
  if (row.kind === 'zoom_attendee_report' && row.replacedById) return <Tag>{words.replacedTag}</Tag>
  return <Tag color={COLORS[row.status]}>{words.statuses[row.status]}</Tag>
}

const titleOf = (row: AnyImport) =>
  row.kind === 'registrant_list' ? row.webinarTitle || text.words.none : row.preview.topic

/** Of a report who registered and who watched; of a list how many rows there are, and how many were used. */
function Figures({ row }: { row: AnyImport }) {
  if (row.kind === 'zoom_attendee_report')
    return words.registeredAndWatched(formatCount(row.preview.registered), formatCount(row.preview.watched))
  const { counts, preview } = row
  return counts
    ? text.listImports.usedOf(formatCount(preview.rows - counts.skipped), formatCount(preview.rows))
    : text.listImports.rows(preview.rows)
}
