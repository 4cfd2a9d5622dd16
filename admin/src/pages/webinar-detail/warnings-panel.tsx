import { Alert, App, Collapse, Skeleton } from 'antd'
import { useQuery } from '@tanstack/react-query'
import type { SyncWarning, WebinarSyncLog } from '../../../../shared/contracts/sync-log'
import type { WebinarDetail } from '../../../../shared/contracts/webinars'
import { FailureNotice } from '../../components/failure-notice'
import { useOperator } from '../../components/operator-context'
import { useFailureNotification } from '../../components/use-failure-notification'
import { formatTime } from '../../format/date-time'
import { webinarSyncLogQuery } from '../../gateway/sync-log'
import { useWarningActions } from '../../gateway/use-warning-actions'
import { text } from '../../text/text'
import { ResolvedWarning, WarningCard } from './warning-card'
import styles from './sync-log.module.css'

const words = text.syncLog

/** What stands against this webinar's sync, open ones first, and what was mended. */
export function WarningsPanel({ webinar }: { webinar: WebinarDetail }) {
  const log = useQuery(webinarSyncLogQuery(webinar.id))
  if (log.isError && !log.data) return <FailureNotice error={log.error} onRetry={() => void log.refetch()} />
  if (!log.data) return <Skeleton active paragraph={{ rows: 3 }} />
  return <Warnings webinar={webinar} log={log.data} readAgain={() => log.refetch()} />
}

type Props = { webinar: WebinarDetail; log: WebinarSyncLog; readAgain: () => Promise<{ data?: WebinarSyncLog }> }

function Warnings({ webinar, log, readAgain }: Props) {
  const { mayChange } = useOperator()
  const { message } = App.useApp()
  const showFailure = useFailureNotification()
  const actions = useWarningActions(webinar.id, {
    onRetried: (warning) => void showOutcome(warning),
    onDismissed: () => void message.success(words.dismissed),
    onFailed: showFailure,
  })
  const canRetry = webinar.providerState !== 'imported' && webinar.deletedAt === null

  async function showOutcome(was: SyncWarning) {
    const { data } = await readAgain()
    const isStill = data?.open.some(
      ({ code, feed, detail }) => code === was.code && feed === was.feed && detail.reason === was.detail.reason,
    )
    void (isStill ? message.warning(words.still) : message.success(words.mended))
  }

  return (
    <section aria-label={text.sync.issuesTitle(log.open.length)} className={styles.panel}>
      {log.open.length > 0 ? (
        <>
          <h3 className={styles.title}>
            {words.open(log.open.length)}
            {log.nextReadAt && <span className={styles.when}>{words.nextRead(formatTime(log.nextReadAt))}</span>}
          </h3>
          {log.open.map((warning) => (
            <WarningCard
              key={warning.id}
              warning={warning}
              actions={{
                mayChange,
                canRetry,
                isRetrying: actions.busyId === warning.id,
                isDismissing: actions.dismissingId === warning.id,
                onRetry: () => actions.retry(warning),
                onDismiss: () => actions.dismiss(warning.id),
              }}
            />
          ))}
        </>
      ) : (
        <Alert
          type="success"
          showIcon
          message={words.noneOpen}
          description={
            webinar.lastSyncedAt
              ? `${words.noneOpenHint}${log.nextReadAt ? ` ${words.nextRead(formatTime(log.nextReadAt))}` : ''}`
              : words.neverSynced
          }
        />
      )}
      {log.resolved.length > 0 && (
        <Collapse
          ghost
          size="small"
          items={[
            {
              key: 'resolved',
              label: words.resolved(log.resolved.length),
              children: (
                <ul className={styles.list}>
                  {log.resolved.map((warning) => (
                    <ResolvedWarning key={warning.id} warning={warning} />
                  ))}
                </ul>
              ),
            },
          ]}
        />
      )}
    </section>
  )
}
