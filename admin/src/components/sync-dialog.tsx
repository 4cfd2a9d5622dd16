import { useState } from 'react'
import { Alert, Button, Modal, Radio, Space, Typography } from 'antd'
import type { SyncBatch } from '../../../shared/contracts/sync'
import { text } from '../text/text'
import { FailureAlert } from './failure-alert'
import { LinkButton } from './link-button'
import { SyncProgress, SyncResult } from './sync-progress'
import styles from './sync-dialog.module.css'

type Props = {
  open: boolean
  title: string
  intro: string
  liveWarning: string | null
  batch: SyncBatch | null
  isRunning: boolean
  isStarting: boolean
  error: unknown
  onStart: (withEvents: boolean) => void
  onClose: () => void
  /** The result was read: the next opening asks again. */
  onDone: () => void
}

/** Asks what to sync, then shows how far it is, then what it brought. */
export function SyncDialog({
  open,
  title,
  intro,
  liveWarning,
  batch,
  isRunning,
  isStarting,
  error,
  onStart,
  onClose,
  onDone,
}: Props) {
  const [withEvents, setWithEvents] = useState(true)
  const isAsking = !batch && !isRunning

  return (
    <Modal open={open} title={title} onCancel={onClose} width={620} destroyOnHidden footer={footer()}>
      <FailureAlert error={error} />
      {isAsking && (
        <>
          <Typography.Paragraph type="secondary">{intro}</Typography.Paragraph>
          {liveWarning && <Alert type="warning" showIcon message={liveWarning} style={{ marginBottom: 16 }} />}
          <Radio.Group
            aria-label={text.sync.scope}
            className={styles.choices}
            value={withEvents}
            onChange={(event) => setWithEvents(event.target.value === true)}
          >
            <Choice value label={text.sync.withEvents} hint={text.sync.withEventsHint} />
            <Choice value={false} label={text.sync.withoutEvents} hint={text.sync.withoutEventsHint} />
          </Radio.Group>
        </>
      )}
      {batch && isRunning && <SyncProgress batch={batch} />}
      {batch && !isRunning && <SyncResult batch={batch} />}
    </Modal>
  )

  function footer() {
    if (isAsking) {
      return (
        <Space>
          <Button onClick={onClose}>{text.words.cancel}</Button>
          <Button type="primary" loading={isStarting} onClick={() => onStart(withEvents)}>
            {text.sync.start}
          </Button>
        </Space>
      )
    }
    if (isRunning) {
      return (
        <Space>
          <Typography.Text type="secondary">{text.sync.background}</Typography.Text>
          <Button onClick={onClose}>{text.words.close}</Button>
        </Space>
      )
    }
    return (
      <Space>
        <LinkButton to={`/automatic-sync?batch=${batch?.id ?? ''}`}>{text.automaticSync.history}</LinkButton>
        <Button type="primary" onClick={onDone}>
          {text.sync.done}
        </Button>
      </Space>
    )
  }
}

function Choice({ value, label, hint }: { value: boolean; label: string; hint: string }) {
  return (
    <Radio value={value} className={styles.choice}>
      <span className={styles.label}>{label}</span>
      <span className={styles.hint}>{hint}</span>
    </Radio>
  )
}
