import { App, Button, Card, Popconfirm, Space, Table, Tag, type TableColumnsType } from 'antd'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { WebinarSession } from '../../../../shared/contracts/webinar-sessions'
import { FailureAlert } from '../../components/failure-alert'
import { useOperator } from '../../components/operator-context'
import { formatRange, formatTime } from '../../format/date-time'
import { formatCount } from '../../format/numbers'
import { useRefresh } from '../../gateway/refresh'
import { chooseSession, sessionsQuery, type SessionDecision } from '../../gateway/sessions'
import { text } from '../../text/text'
import styles from './sync-card.module.css'

const words = text.sessions

/** Each time the webinar was held, and which of them its figures are about. */
export function SessionsCard({ webinarId, canChange }: { webinarId: string; canChange: boolean }) {
  const { mayChange } = useOperator()
  const { message } = App.useApp()
  const client = useQueryClient()
  const refresh = useRefresh()
  const sessions = useQuery(sessionsQuery(webinarId))
  const choose = useMutation({
    mutationFn: ({ id, choice }: { id: string; choice: SessionDecision }) => chooseSession(webinarId, id, choice),
    onSuccess: (chosen) => {
      client.setQueryData(sessionsQuery(webinarId).queryKey, chosen)
      void refresh('webinar')
      void message.success(words.changed)
    },
  })
  const items = sessions.data?.items ?? []
  if (items.length === 0) return <FailureAlert error={sessions.error} />

  const columns: TableColumnsType<WebinarSession> = [
    {
      title: words.columns.time,
      key: 'time',
      width: 250,
      render: (_, { startedAt, endedAt }) =>
        endedAt ? formatRange(startedAt, endedAt) : `${formatTime(startedAt)} – ${words.running}`,
    },
    { title: words.columns.length, key: 'length', width: 90, render: (_, session) => lengthOf(session) },
    { title: words.columns.stays, dataIndex: 'stays', width: 90, render: formatCount },
    {
      title: words.columns.counts,
      key: 'counts',
      width: 300,
      render: (_, { isCounted, reason, isImported }) => (
        <>
          <Tag color={isCounted ? 'success' : 'default'}>{isCounted ? words.counted : words.notCounted}</Tag>
          {isImported && reason !== 'only_reported' && <Tag>{words.imported}</Tag>}
          <span className={styles.faint}>{words.reasons[reason]}</span>
        </>
      ),
    },
    ...(mayChange && canChange
      ? [
          {
            title: words.columns.actions,
            key: 'actions',
            width: 230,
            render: (_: unknown, row: WebinarSession) => actionsOf(row),
          },
        ]
      : []),
  ]

  return (
    <Card size="small" className={styles.card} title={words.title}>
      <FailureAlert error={choose.error} />
      <Table rowKey="id" size="small" columns={columns} dataSource={items} pagination={false} scroll={{ x: 960 }} />
      <p className={styles.hint}>{words.hint}</p>
    </Card>
  )

  function actionsOf({ id, isCounted, reason }: WebinarSession) {
    const isByHand = reason === 'included' || reason === 'left_out'
    return (
      <Space size={0} wrap>
        {isCounted ? action(id, 'left_out', words.leaveOut) : action(id, 'included', words.include)}
        {isByHand && action(id, 'auto', words.auto)}
      </Space>
    )
  }

  function action(id: string, choice: SessionDecision, label: string) {
    return (
      <Popconfirm
        title={words.ask[choice]}
        description={words.askHint}
        styles={{ root: { maxWidth: 360 } }}
        onConfirm={() => choose.mutateAsync({ id, choice }).catch(() => undefined)}
      >
        <Button type="link" size="small">
          {label}
        </Button>
      </Popconfirm>
    )
  }
}

function lengthOf({ startedAt, endedAt }: WebinarSession): string {
  if (!endedAt) return text.words.none
  return words.minutes(formatCount(Math.max(1, Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 60_000))))
}
