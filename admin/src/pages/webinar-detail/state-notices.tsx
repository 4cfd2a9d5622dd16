import { Alert, Space } from 'antd'
import type { WebinarDetail } from '../../../../shared/contracts/webinars'
import { CopyButton } from '../../components/copy-button'
import { formatTime } from '../../format/date-time'
import { text } from '../../text/text'
import styles from './webinar-detail-page.module.css'

const words = text.webinarDetail.notices
const log = text.syncLog

/** What stands between this webinar and its visitors, and what it means. */
export function StateNotices({ webinar }: { webinar: WebinarDetail }) {
  if (webinar.deletedAt) return notice('info', words.removed(formatTime(webinar.deletedAt)), words.removedHint)

  return (
    <>
      {webinar.providerState === 'deleted' && notice('warning', words.deletedThere, words.deletedThereHint)}
      {!webinar.usesLiveLink && webinar.providerState === 'ready' && !webinar.notSupported && (
        <Alert
          type="info"
          showIcon
          className={styles.notice}
          message={words.liveLinkOff}
          description={
            <>
              <div>{words.liveLinkOffHint}</div>
              {webinar.providerUrl && (
                <Space wrap style={{ marginTop: 8 }}>
                  <a href={webinar.providerUrl} target="_blank" rel="noreferrer">
                    {webinar.providerUrl}
                  </a>
                  <CopyButton value={webinar.providerUrl} label={words.copyProviderUrl} />
                </Space>
              )}
            </>
          }
        />
      )}
      {webinar.attendanceUnreliableSince &&
        notice('warning', log.unreliable, log.unreliableHint(formatTime(webinar.attendanceUnreliableSince)))}
      {webinar.notHeldAt && notice('info', log.notHeld, log.notHeldHint)}
      {webinar.isBeingDeleted && notice('info', words.beingDeleted, words.beingDeletedHint)}
      {webinar.deletionError &&
        notice('error', words.deletionRefused, text.failure.providerSaid(webinar.deletionError))}
    </>
  )
}

const notice = (type: 'info' | 'warning' | 'error', message: string, description: string) => (
  <Alert type={type} showIcon message={message} description={description} className={styles.notice} />
)
