import type { ReactNode } from 'react'
import {
  BarChartOutlined,
  CheckCircleOutlined,
  CloseCircleOutlined,
  EnvironmentOutlined,
  FileTextOutlined,
  GiftOutlined,
  HistoryOutlined,
  MessageOutlined,
  PlayCircleOutlined,
  QuestionCircleOutlined,
  UserAddOutlined,
  UserDeleteOutlined,
} from '@ant-design/icons'
import { Link } from 'react-router'
import type { TimelineEvent, TimelineEventType } from '../../../../shared/contracts/timeline'
import { formatClock } from '../../format/date-time'
import { text } from '../../text/text'
import { eventDetail } from './event-detail'
import styles from './contact-page.module.css'

const ICONS: Record<TimelineEventType, ReactNode> = {
  registered: <CheckCircleOutlined />,
  registration_cancelled: <CloseCircleOutlined />,
  watched: <PlayCircleOutlined />,
  replay_watched: <HistoryOutlined />,
  questionnaire: <FileTextOutlined />,
  chat: <MessageOutlined />,
  sign_in: <EnvironmentOutlined />,
  prize: <GiftOutlined />,
  poll: <BarChartOutlined />,
  question: <QuestionCircleOutlined />,
  followed: <UserAddOutlined />,
  unfollowed: <UserDeleteOutlined />,
}

const STRONG: TimelineEventType[] = ['registered', 'watched', 'replay_watched']

export function TimelineItem({ event }: { event: TimelineEvent }) {
  const { type, webinar } = event

  return (
    <li className={styles.event}>
      <time className={styles.clock} dateTime={event.occurredAt}>
        {formatClock(event.occurredAt)}
      </time>
      <span className={`${styles.icon} ${STRONG.includes(type) ? styles.strong : ''}`}>{ICONS[type]}</span>
      <div className={styles.words}>
        <strong>{text.contacts.eventTypes[type]}</strong>
        {webinar && <Link to={`/webinars/${webinar.id}`}>{text.contacts.event.at(webinar.title)}</Link>}
        {eventDetail(event)}
        {webinar?.isAttendanceUnreliable && type === 'watched' && (
          <div className={styles.doubt}>{text.syncLog.unreliableShort}</div>
        )}
      </div>
    </li>
  )
}
