import { Tooltip } from 'antd'
import { CloudSyncOutlined, VideoCameraOutlined } from '@ant-design/icons'
import type { WebinarRow } from '../../../shared/contracts/webinars'
import { text } from '../text/text'
import { capabilitiesOf } from '../../../shared/contracts/live-providers'
import styles from './sync-mark.module.css'

const words = text.syncSwitches

/** What of a webinar is not synced, and which switch decides so; nothing where everything is. */
export function SyncMark({
  row,
}: {
  row: Pick<WebinarRow, 'provider' | 'providerState' | 'dataOffBy' | 'recordingsOffBy' | 'notSupported'>
}) {
  if (row.providerState !== 'ready' || row.notSupported) return null
  if (row.dataOffBy) return <Mark icon={<CloudSyncOutlined />} label={words.dataOff} decider={row.dataOffBy} />
  if (!row.recordingsOffBy || !capabilitiesOf(row.provider).hasRecordings) return null
  return <Mark icon={<VideoCameraOutlined />} label={words.recordingsOff} decider={row.recordingsOffBy} isFaint />
}

function Mark({
  icon,
  label,
  decider,
  isFaint = false,
}: {
  icon: React.ReactNode
  label: string
  decider: NonNullable<WebinarRow['dataOffBy']>
  isFaint?: boolean
}) {
  const { cause, remedy } = words.offBy[decider]
  return (
    <Tooltip
      title={
        <>
          {text.words.labelled(label, cause)}
          <br />
          {remedy}
        </>
      }
    >
      <span
        className={`${styles.mark} ${isFaint ? styles.faint : ''}`}
        tabIndex={0}
        role="img"
        aria-label={text.words.labelled(label, cause)}
      >
        <span className={styles.icon}>{icon}</span>
        {!isFaint && label}
      </span>
    </Tooltip>
  )
}
