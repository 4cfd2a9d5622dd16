import { useQuery } from '@tanstack/react-query'
import { PhoneFrame } from '../../components/phone-frame'
import { StatusTag } from '../../components/status-tag'
import { WebinarCover } from '../../components/webinar-cover'
import { formatTime } from '../../format/date-time'
import { webinarsQuery } from '../../gateway/webinars'
import { text } from '../../text/text'
import type { Slide } from './carousel-editor'
import styles from './hall-preview.module.css'

type Props = { title: string; subtitle: string; carousel: Slide[] }

/** About what a visitor sees: the words as typed, the carousel as ordered, then what is listed. */
export function HallPreview({ title, subtitle, carousel }: Props) {
  const listed = useQuery(webinarsQuery({ isListed: 'true', page: 1, pageSize: 4 }))
  const [first] = carousel.filter(({ isListed }) => isListed)

  return (
    <PhoneFrame title={title} label={text.media.preview.hall}>
      <div className={styles.words}>
        <div className={styles.title}>{title}</div>
        {subtitle && <div className={styles.subtitle}>{subtitle}</div>}
      </div>
      {first && (
        <div className={styles.stage}>
          <WebinarCover title={first.title} url={first.coverUrl} />
          <div className={styles.caption}>{first.title}</div>
          <div className={styles.dots}>
            {carousel.map(({ id }) => (id === first.id ? <b key={id} /> : <i key={id} />))}
          </div>
        </div>
      )}
      <div className={styles.tabs}>
        {text.hall.previewTabs.map((tab, index) => (
          <span key={tab} className={index === 0 ? styles.on : undefined}>
            {tab}
          </span>
        ))}
      </div>
      {listed.data?.items.length === 0 && <div className={styles.blank}>{text.hall.previewEmpty}</div>}
      {listed.data?.items.map((webinar) => (
        <div key={webinar.id} className={styles.card}>
          <WebinarCover title={webinar.title} url={webinar.coverUrl} width={96} />
          <div className={styles.side}>
            <div className={styles.name}>{webinar.title}</div>
            <div className={styles.time}>{formatTime(webinar.startsAt)}</div>
            <StatusTag status={webinar.status} />
          </div>
        </div>
      ))}
    </PhoneFrame>
  )
}
