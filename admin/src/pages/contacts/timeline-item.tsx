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
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { TimelineEvent, TimelineEventType } from '../../../../shared/contracts/timeline'
import { formatClock, formatDay } from '../../format/date-time'
import { text } from '../../text/text'
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

type Detail = TimelineEvent['detail']

const words = text.contacts.event

/** What an event's detail says in words; a detail in another shape is left out rather than shown raw. */
function eventDetail({ type, detail, occurredAt }: TimelineEvent): ReactNode {
  if (type === 'watched' || type === 'replay_watched') return watched(detail, occurredAt)
  if (type === 'questionnaire' || type === 'poll') return answers(detail.answers)
  if (type === 'prize')
    return written(detail.prize) && <div className={styles.detail}>{words.won(written(detail.prize))}</div>

  const said = written(detail.text) || written(detail.question) || written(detail.content)
  if (said) return <div className={styles.quote}>{said}</div>
  const images = Array.isArray(detail.images) ? detail.images.length : 0
  return images > 0 && <div className={styles.detail}>{words.images(images)}</div>
}

function watched({ joinedAt, leftAt, minutes, stays }: Detail, occurredAt: string): ReactNode {
  const parts = [
    written(joinedAt) && `${clock(written(joinedAt), occurredAt)} ${words.joined}`,
    written(leftAt) && `${clock(written(leftAt), occurredAt)} ${words.left}`,
    typeof minutes === 'number' && `${words.watchedFor} ${text.words.minutes(minutes)}`,
    typeof stays === 'number' && (stays > 1 ? words.stays(stays) : words.oneStay),
  ].filter(Boolean)
  return parts.length > 0 && <div className={styles.detail}>{parts.join(' · ')}</div>
}

/** The day is written only where it is not the event's own. */
function clock(at: string, occurredAt: string): string {
  return formatDay(at) === formatDay(occurredAt) ? formatClock(at) : `${formatDay(at)} ${formatClock(at)}`
}

function answers(given: unknown): ReactNode {
  const pairs = pairsOf(given)
  if (pairs.length === 0) return null

  return (
    <div className={styles.detail}>
      {pairs.map(([question, answer]) => (
        <div key={question}>
          {text.words.labelled(words.asked, question)}　{text.words.labelled(words.answered, answer)}
        </div>
      ))}
    </div>
  )
}

/** Providers give `{ question: answer }` or a list of `{ question, answer }`. */
function pairsOf(given: unknown): [string, string][] {
  if (Array.isArray(given)) {
    return given.filter(isRecord).map(({ question, title, answer }) => [written(question ?? title), spoken(answer)])
  }
  return isRecord(given) ? Object.entries(given).map(([question, answer]) => [question, spoken(answer)]) : []
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const written = (value: unknown) => (typeof value === 'string' ? value : '')

function spoken(value: unknown): string {
  if (Array.isArray(value)) return text.words.listed(value.map(String))
  return typeof value === 'number' ? String(value) : written(value)
}
