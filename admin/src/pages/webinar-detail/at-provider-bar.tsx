import { Alert, Button, Space } from 'antd'
import { text } from '../../text/text'
import styles from './webinar-detail-page.module.css'

const words = text.atProvider
type Props = {
  counts: { queued: number; done: number; failed: number }
  provider: string
  onlyFailed: boolean
  isRetrying: boolean
  onFilter: (onlyFailed: boolean) => void
  /** Missing for whoever may only look. */
  onRetry?: () => void
}

/** Counts the people who are not registered at the platform (yet), above the list; empty when there are none. */
export function AtProviderBar({ counts, provider, onlyFailed, isRetrying, onFilter, onRetry }: Props) {
  if (counts.failed === 0 && !onlyFailed)
    return counts.queued > 0 ? (
      <Alert type="info" showIcon className={styles.notice} message={words.queuedCount(counts.queued, provider)} />
    ) : null

  return (
    <Alert
      type="warning"
      showIcon
      className={styles.notice}
      message={words.failedCount(counts.failed, provider)}
      description={words.failedHint}
      action={
        <Space>
          <Button size="small" onClick={() => onFilter(!onlyFailed)}>
            {onlyFailed ? words.everybody : words.onlyFailed}
          </Button>
          {onRetry && counts.failed > 0 && (
            <Button size="small" type="primary" loading={isRetrying} onClick={onRetry}>
              {words.retryAll}
            </Button>
          )}
        </Space>
      }
    />
  )
}
