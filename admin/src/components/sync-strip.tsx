import { Button, Progress } from 'antd'
import type { SyncBatch } from '../../../shared/contracts/sync'
import { formatTime } from '../format/date-time'
import { text } from '../text/text'
import styles from './sync-strip.module.css'

type Props = { batch: SyncBatch; isRunning: boolean; onOpen: () => void; onDismiss: () => void }

/** A line above the page while a sync runs, and its outcome until it is put away. */
export function SyncStrip({ batch, isRunning, onOpen, onDismiss }: Props) {
  const { current, runs } = batch
  const parkedUntil = runs.find((run) => run.parkedUntil)?.parkedUntil

  return (
    <div className={styles.strip} role="status">
      {isRunning ? (
        <Progress type="circle" size={20} percent={Math.round((batch.runsDone / Math.max(batch.runsTotal, 1)) * 100)} />
      ) : null}
      <strong>{text.sync.finished[batch.status]}</strong>
      <span className={styles.detail}>
        {isRunning && batch.runsTotal > 1 && `${text.sync.webinarsDone(batch.runsDone, batch.runsTotal)} · `}
        {isRunning &&
          (parkedUntil && !current
            ? text.syncLog.parkedUntil(formatTime(parkedUntil))
            : text.sync.stage(current?.stage ?? null))}
        {isRunning && current?.webinar && ` · ${current.webinar.title}`}
      </span>
      <Button size="small" onClick={onOpen}>
        {isRunning ? text.sync.viewProgress : text.sync.viewResult}
      </Button>
      {!isRunning && (
        <Button size="small" type="text" onClick={onDismiss}>
          {text.words.close}
        </Button>
      )}
    </div>
  )
}
