import { useQuery } from '@tanstack/react-query'
import { App, Button, Card, List, Tag } from 'antd'
import type { OperatorSession } from '../../../../shared/contracts/operator'
import { FailureNotice } from '../../components/failure-notice'
import { useFailureNotification } from '../../components/use-failure-notification'
import { formatTime } from '../../format/date-time'
import { useRefresh } from '../../gateway/refresh'
import { endSession, sessionsQuery } from '../../gateway/operator'
import { text } from '../../text/text'

const words = text.account

export function SessionsCard() {
  const { message, modal } = App.useApp()
  const refresh = useRefresh()
  const showFailure = useFailureNotification()
  const sessions = useQuery(sessionsQuery)

  function end({ id }: OperatorSession) {
    modal.confirm({
      title: words.endSessionTitle,
      content: words.endSessionHint,
      okText: words.endSession,
      okButtonProps: { danger: true },
      onOk: async () => {
        await endSession(id).then(() => void message.success(words.sessionEnded), showFailure)
        await refresh('own_account')
      },
    })
  }

  return (
    <Card title={words.sessions}>
      <p style={{ marginTop: 0, color: 'var(--ink-soft)' }}>{words.sessionsHint}</p>
      {sessions.isError && !sessions.data ? (
        <FailureNotice error={sessions.error} onRetry={() => void sessions.refetch()} />
      ) : (
        <List
          loading={sessions.isPending}
          dataSource={sessions.data?.items ?? []}
          rowKey="id"
          renderItem={(session) => (
            <List.Item
              actions={
                session.isThisOne
                  ? []
                  : [
                      <Button key="end" size="small" onClick={() => end(session)}>
                        {words.endSession}
                      </Button>,
                    ]
              }
            >
              <List.Item.Meta
                title={
                  <>
                    {deviceOf(session.userAgent) || words.unknownDevice}{' '}
                    {session.isThisOne && (
                      <Tag color="success" style={{ marginInlineStart: 6 }}>
                        {words.thisOne}
                      </Tag>
                    )}
                  </>
                }
                description={
                  <>
                    {`${words.startedAt} ${formatTime(session.startedAt)} · ${words.seenAt} ${formatTime(session.seenAt)}`}
                    {session.ipAddress && <div>{words.place(session.ipAddress)}</div>}
                  </>
                }
              />
            </List.Item>
          )}
        />
      )}
    </Card>
  )
}

const BROWSERS: [RegExp, string][] = [
  [/\bEdg\//, 'Edge'],
  [/\bFirefox\//, 'Firefox'],
  [/\bMicroMessenger\//, 'WeChat'],
  [/Chrome\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const SYSTEMS: [RegExp, string][] = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Macintosh|Mac OS/, 'macOS'],
  [/Linux/, 'Linux'],
]

/** Enough of a browser's long name to recognise it. The order counts: Edge also calls itself Chrome, Chrome also Safari. */
function deviceOf(userAgent: string): string {
  const nameIn = (known: [RegExp, string][]) => known.find(([sign]) => sign.test(userAgent))?.[1]
  return [nameIn(BROWSERS), nameIn(SYSTEMS)].filter(Boolean).join(' · ')
}
