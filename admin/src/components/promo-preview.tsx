import type { WebinarMode, WebinarStatus } from '../../../shared/contracts/webinar'
import { formatRange } from '../format/date-time'
import { text } from '../text/text'
import { PhoneFrame } from './phone-frame'
import styles from './promo-preview.module.css'
import { StatusTag } from './status-tag'
import { WebinarCover } from './webinar-cover'

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
          <div className={styles.meta}>
            <StatusTag status={promo.status} />
            <span>{text.words.mode[promo.mode]}</span>
          </div>
          <div className={styles.title}>{title || words.noTitle}</div>
          <div className={styles.line}>{startsAt && endsAt ? formatRange(startsAt, endsAt) : words.noTime}</div>
          {promo.hostName && (
            <div className={styles.host}>
              {promo.logoUrl && <img src={promo.logoUrl} alt="" className={styles.logo} />}
              <div className={styles.line}>{words.host(promo.hostName)}</div>
            </div>
          )}
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

type Props = { html: string; className?: string }

const POLICY = "default-src 'none'; img-src * data:; style-src 'unsafe-inline'"

const STYLE = `
  body {
    margin: 0; color: #333a46; overflow-wrap: anywhere;
    font: 13px/1.7 -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  }
  img { max-width: 100%; border-radius: 6px; }
  h1, h2 { margin: 10px 0 6px; font-size: 16px; }
  h3 { margin: 8px 0 4px; font-size: 14px; }
  p { margin: 0 0 8px; }
  blockquote { margin: 0 0 8px; padding-left: 10px; border-left: 3px solid #e3c3a8; color: #5b6270; }
  ul, ol { margin: 0 0 8px; padding-left: 20px; }`

/** HTML drawn in a frame of its own that may run nothing, whatever is written in it. */
function SafeHtml({ html, className }: Props) {
  const page = `<meta http-equiv="Content-Security-Policy" content="${POLICY}"><style>${STYLE}</style>${html}`

  return (
    <iframe
      title={text.media.preview.content}
      sandbox="allow-same-origin"
      srcDoc={page}
      className={className}
      style={{ width: '100%', border: 0 }}
      tabIndex={-1}
      onLoad={fitHeight}
    />
  )
}

function fitHeight({ currentTarget }: { currentTarget: HTMLIFrameElement }) {
  const height = currentTarget.contentDocument?.documentElement.scrollHeight
  if (height) currentTarget.style.height = `${height}px`
}
