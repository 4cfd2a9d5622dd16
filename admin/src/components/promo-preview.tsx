import type { WebinarMode, WebinarStatus } from '../../../shared/contracts/webinar'
import { formatRange } from '../format/date-time'
import { text } from '../text/text'
import { PhoneFrame } from './phone-frame'
import { SafeHtml } from './safe-html'
import { StatusTag } from './status-tag'
import { WebinarCover } from './webinar-cover'
import styles from './promo-preview.module.css'

export type Promo = {
  title: string
  status: WebinarStatus
  mode: WebinarMode
  startsAt: string | null
  endsAt: string | null
  hostName: string
  intro: string
  coverUrl: string
  promoCoverUrl: string
  logoUrl: string
  promoContent: string
  usesLiveLink: boolean
  hasReplay: boolean
}

const words = text.media.preview

/** The promo page as visitors will about see it. */
export function PromoPreview({ promo }: { promo: Promo }) {
  const { title, startsAt, endsAt } = promo

  return (
    <PhoneFrame title={title || words.noTitle} label={words.promo}>
      <div className={styles.page}>
        <WebinarCover
          title={title || words.noTitle}
          url={promo.promoCoverUrl || promo.coverUrl}
          className={styles.cover}
        />
        <div className={styles.card}>
          <div className={styles.head}>
            {promo.logoUrl && <img src={promo.logoUrl} alt="" className={styles.logo} />}
            <div className={styles.title}>{title || words.noTitle}</div>
          </div>
          <div className={styles.meta}>
            <StatusTag status={promo.status} />
            <span>{text.words.mode[promo.mode]}</span>
          </div>
          <div className={styles.line}>{startsAt && endsAt ? formatRange(startsAt, endsAt) : words.noTime}</div>
          {promo.hostName && <div className={styles.line}>{words.host(promo.hostName)}</div>}
        </div>
        {promo.intro && (
          <div className={styles.card}>
            <div className={styles.label}>{words.intro}</div>
            <div className={styles.intro}>{promo.intro}</div>
          </div>
        )}
        <div className={styles.card}>
          <div className={styles.label}>{words.content}</div>
          {promo.promoContent && <SafeHtml html={promo.promoContent} className={styles.content} />}
          {!promo.promoContent && <div className={styles.blank}>{words.emptyContent}</div>}
        </div>
      </div>
      <div className={styles.foot}>
        <span className={styles.button}>{buttonOf(promo)}</span>
      </div>
    </PhoneFrame>
  )
}

function buttonOf({ usesLiveLink, status, hasReplay }: Promo): string {
  if (status === 'ended' && !hasReplay) return words.ended
  if (!usesLiveLink) return words.onProviderPage
  if (status === 'upcoming') return words.register
  if (status === 'live') return words.watch
  return words.replay
}
