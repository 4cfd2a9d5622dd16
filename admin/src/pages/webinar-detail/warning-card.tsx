import { Button, Space, Tag, Tooltip } from 'antd'
import { CheckCircleFilled, ExclamationCircleFilled } from '@ant-design/icons'
import type { SyncWarning, WarningKind } from '../../../../shared/contracts/sync-log'
import { formatTime } from '../../format/date-time'
import { text } from '../../text/text'
import { warningKey } from '../../text/warning-key'
import { WarningFacts } from './warning-facts'
import { WarningPlaceButton } from './warning-place'
import styles from './sync-log.module.css'

type Actions = {
  mayChange: boolean
  isRetrying: boolean
  isDismissing: boolean
  canRetry: boolean
  onRetry: () => void
  onDismiss: () => void
}

const words = text.syncLog
const COLORS: Record<WarningKind, string> = {
  setting_off: 'default',
  recording_not_synced: 'gold',
  participants_missing: 'gold',
  partial_data: 'orange',
  email_excluded: 'default',
  sync_error: 'red',
}

/** One warning: what it means, what to do step by step, and doing just that part again. */
export function WarningCard({ warning, actions }: { warning: SyncWarning; actions: Actions }) {
  const { title, meaning, steps, place } = words.warnings[warningKey(warning, words.warnings)]

  return (
    <article className={styles.warning} aria-label={title}>
      <header className={styles.head}>
        <ExclamationCircleFilled className={styles.mark} />
        <h4>{title}</h4>
        <Tag bordered={false} color={COLORS[warning.kind]}>
          {words.kinds[warning.kind]}
        </Tag>
        <span className={styles.when}>
          {words.since(formatTime(warning.since))}
          {warning.since !== warning.seenAt && ` · ${words.seenAt(formatTime(warning.seenAt))}`}
        </span>
      </header>
      <div className={styles.columns}>
        <section>
          <h5>{words.meaning}</h5>
          <p>{meaning}</p>
          <WarningFacts warning={warning} />
        </section>
        <section>
          <h5>{words.fix}</h5>
          <ol>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
      </div>
      {actions.mayChange ? (
        <footer className={styles.actions}>
          <Space wrap>
            {actions.canRetry && (
              <Button size="small" type="primary" loading={actions.isRetrying} onClick={actions.onRetry}>
                {actions.isRetrying ? words.retrying : words.retry}
              </Button>
            )}
            <WarningPlaceButton warning={warning} usual={place} />
            <Tooltip title={words.dismissHint}>
              <Button size="small" type="text" loading={actions.isDismissing} onClick={actions.onDismiss}>
                {words.dismiss}
              </Button>
            </Tooltip>
          </Space>
          {actions.canRetry && (
            <span className={styles.when}>
              {words.retryParts(text.words.listed(warning.retryParts.map((part) => words.parts[part])))}
            </span>
          )}
        </footer>
      ) : (
        <footer className={styles.when}>{words.viewOnly}</footer>
      )}
    </article>
  )
}

/** One that was mended, in a line. */
export function ResolvedWarning({ warning }: { warning: SyncWarning }) {
  return (
    <li className={styles.resolved}>
      <CheckCircleFilled className={styles.done} />
      <span>{words.warnings[warningKey(warning, words.warnings)].title}</span>
      <span className={styles.when}>{words.resolvedAt(formatTime(warning.resolvedAt))}</span>
    </li>
  )
}
