import { useState } from 'react'
import { App, Button, Card, Select, Space, Table, Tag, type TableColumnsType } from 'antd'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { EntryOutcome, Workflow, WorkflowEntry } from '../../../../shared/contracts/workflows'
import { EmptyGuide } from '../../components/empty-guide'
import { FailureNotice } from '../../components/failure-notice'
import { useFailureNotification } from '../../components/use-failure-notification'
import { formatTime } from '../../format/date-time'
import { formatCount } from '../../format/numbers'
import { useRefresh } from '../../gateway/refresh'
import { retryWorkflow, workflowEntriesQuery } from '../../gateway/workflows'
import { sentence } from '../../language/sentence'
import { text } from '../../text/text'
import { ENTRY_COLOURS } from './entry-colours'
import styles from './workflow-page.module.css'

const words = text.workflows
const PAGE_SIZE = 20

/** Contact by contact what became of them; refused ones can be tried again, one or all. */
export function EntryLog({
  workflow: { id, counts, trigger, isOn },
  mayChange,
}: {
  workflow: Workflow
  mayChange: boolean
}) {
  const { message } = App.useApp()
  const refresh = useRefresh()
  const showFailure = useFailureNotification()
  const [outcome, setOutcome] = useState<EntryOutcome>()
  const [page, setPage] = useState(1)
  const entries = useQuery(workflowEntriesQuery(id, { outcome, page, pageSize: PAGE_SIZE }, counts.waiting > 0))
  const retry = useMutation({
    mutationFn: (entryIds?: number[]) => retryWorkflow(id, entryIds),
    onSuccess: ({ retried }) => void message.success(words.retried(formatCount(retried))),
    onError: showFailure,
    onSettled: () => refresh('workflow'),
  })
  const mayRetry = mayChange && (isOn || trigger.kind === 'manual')

  return (
    <Card
      title={words.log}
      extra={
        <Space>
          <Select
            allowClear
            style={{ width: 150 }}
            aria-label={words.logColumns.outcome}
            placeholder={words.allOutcomes}
            value={outcome}
            options={Object.entries(words.outcomes).map(([value, label]) => ({ value, label }))}
            onChange={(next?: EntryOutcome) => {
              setOutcome(next)
              setPage(1)
            }}
          />
          {mayRetry && counts.refused > 0 && (
            <Button loading={retry.isPending} onClick={() => retry.mutate(undefined)}>
              {words.retryAll}
            </Button>
          )}
        </Space>
      }
    >
      {entries.isError && !entries.data ? (
        <FailureNotice error={entries.error} onRetry={() => void entries.refetch()} />
      ) : (
        <Table
          rowKey="id"
          size="middle"
          columns={columns()}
          dataSource={entries.data?.items ?? []}
          loading={entries.isPending || entries.isPlaceholderData}
          scroll={{ x: 1000 }}
          locale={{
            emptyText: entries.isPending ? (
              ' '
            ) : (
              <EmptyGuide title={outcome ? words.logEmptyFiltered : words.logEmpty} />
            ),
          }}
          pagination={{
            current: page,
            pageSize: PAGE_SIZE,
            total: entries.data?.total ?? 0,
            hideOnSinglePage: true,
            showSizeChanger: false,
            showTotal: text.words.total,
            onChange: setPage,
          }}
        />
      )}
    </Card>
  )

  function columns(): TableColumnsType<WorkflowEntry> {
    const { logColumns: titles } = words
    return [
      {
        title: titles.contact,
        key: 'contact',
        width: 150,
        render: (_, { contactId, contactName }) => (
          <Link to={`/contacts/${contactId}`}>{contactName || text.contacts.noName}</Link>
        ),
      },
      {
        title: titles.email,
        dataIndex: 'maskedEmail',
        width: 180,
        ellipsis: true,
        render: (email: string) => email || text.words.none,
      },
      {
        title: titles.outcome,
        key: 'outcome',
        width: 120,
        render: (_, entry) => (
          <Tag bordered={false} color={ENTRY_COLOURS[entry.outcome]}>
            {words.outcomes[entry.outcome]}
          </Tag>
        ),
      },
      { title: titles.reason, key: 'reason', render: (_, entry) => reasonOf(entry) },
      {
        title: titles.webinar,
        key: 'webinar',
        width: 190,
        ellipsis: true,
        render: (_, { webinar }) =>
          webinar ? <Link to={`/webinars/${webinar.id}`}>{webinar.title}</Link> : text.words.none,
      },
      { title: titles.enteredAt, dataIndex: 'enteredAt', width: 145, render: formatTime },
      ...(mayRetry
        ? [
            {
              key: 'retry',
              width: 80,
              render: (_: unknown, entry: WorkflowEntry) =>
                entry.outcome === 'refused' && (
                  <Button type="link" size="small" disabled={retry.isPending} onClick={() => retry.mutate([entry.id])}>
                    {words.retry}
                  </Button>
                ),
            },
          ]
        : []),
    ]
  }
}

function reasonOf({ reason, words: providerWords, typedId }: WorkflowEntry) {
  if (!reason) return text.words.none
  return (
    <>
      {sentence(`workflow_${reason}`)}
      {typedId !== null && <div className={styles.faint}>{words.fieldSaid(typedId)}</div>}
      {providerWords && <div className={styles.faint}>{words.providerSaid(providerWords)}</div>}
    </>
  )
}
