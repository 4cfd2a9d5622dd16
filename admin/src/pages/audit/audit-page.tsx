import { App, Button, Card, Table, Tooltip, type TableColumnsType } from 'antd'
import { DownloadOutlined } from '@ant-design/icons'
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import type { AuditEntryView } from '../../../../shared/contracts/audit'
import { EmptyGuide } from '../../components/empty-guide'
import { FailureNotice } from '../../components/failure-notice'
import { useOperator } from '../../components/operator-context'
import { PageHeader } from '../../components/page-header'
import { saveFile } from '../../components/save-file'
import { useFailureNotification } from '../../components/use-failure-notification'
import { formatTime } from '../../format/date-time'
import { auditQuery, exportAudit } from '../../gateway/audit'
import { text } from '../../text/text'
import { AuditFilters } from './audit-filters'
import { Changes } from './changes'
import { useAuditFilter } from './use-audit-filter'

const words = text.audit
const actions: Record<string, string | undefined> = words.actions
const subjects: Record<string, string | undefined> = words.subjects

/** A selection of contacts and things without a name are shown in words, too. */
function nameOf({ subjectType, subjectName, subjectId }: AuditEntryView): string {
  if (subjectName) return subjectName
  if (subjectType === 'sync_batch') return words.everyAccount
  return subjectId === 'selection' ? words.several : words.unnamed(subjectId)
}

export function AuditPage() {
  const { mayOwn } = useOperator()
  if (mayOwn) return <AuditLog />
  return (
    <>
      <PageHeader title={words.title} />
      <Card>
        <EmptyGuide title={words.ownerOnly} />
      </Card>
    </>
  )
}

function AuditLog() {
  const { message } = App.useApp()
  const showFailure = useFailureNotification()
  const { asked, narrow, isNarrowed } = useAuditFilter()
  const log = useInfiniteQuery(auditQuery(asked))
  const items = log.data?.pages.flatMap((page) => page.items) ?? []
  const download = useMutation({
    mutationFn: () => exportAudit(asked),
    onSuccess: ({ fileName, csv, rows }) => {
      saveFile(fileName, csv, 'text/csv')
      void message.success(words.exported(rows))
    },
    onError: showFailure,
  })

  const columns: TableColumnsType<AuditEntryView> = [
    { title: words.columns.time, key: 'time', width: 170, render: (_, entry) => formatTime(entry.occurredAt) },
    {
      title: words.columns.person,
      key: 'person',
      width: 130,
      render: (_, entry) => entry.operator?.name ?? words.system,
    },
    {
      title: words.columns.action,
      key: 'action',
      width: 190,
      render: (_, entry) => actions[entry.action] ?? entry.action,
    },
    {
      title: words.columns.subject,
      key: 'subject',
      width: 260,
      render: (_, entry) => (
        <>
          <div style={{ color: 'var(--ink-soft)' }}>{subjects[entry.subjectType] ?? entry.subjectType}</div>
          <Tooltip title={words.showSubject}>
            <Button
              type="link"
              size="small"
              style={{ height: 'auto', padding: 0, textAlign: 'left', whiteSpace: 'normal', overflowWrap: 'anywhere' }}
              onClick={() => narrow({ subjectId: entry.subjectId, subjectName: nameOf(entry) })}
            >
              {nameOf(entry)}
            </Button>
          </Tooltip>
        </>
      ),
    },
    { title: words.columns.changes, key: 'changes', render: (_, entry) => <Changes changes={entry.changes} /> },
  ]

  return (
    <>
      <PageHeader
        title={words.title}
        description={words.description}
        actions={
          <Button icon={<DownloadOutlined />} loading={download.isPending} onClick={() => download.mutate()}>
            {words.export}
          </Button>
        }
      />
      <Card>
        <AuditFilters />
        {log.isError && !log.data ? (
          <FailureNotice error={log.error} onRetry={() => void log.refetch()} />
        ) : (
          <Table
            rowKey="id"
            size="middle"
            columns={columns}
            dataSource={items}
            loading={log.isPending}
            pagination={false}
            scroll={{ x: 1080 }}
            locale={{
              emptyText: log.isPending ? ' ' : <EmptyGuide title={isNarrowed ? words.emptyFiltered : words.empty} />,
            }}
          />
        )}
        {log.hasNextPage && (
          <div style={{ marginTop: 16, textAlign: 'center' }}>
            <Button loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
              {text.words.loadMore}
            </Button>
          </div>
        )}
      </Card>
    </>
  )
}
