import { Descriptions } from 'antd'
import type { WebinarDetail } from '../../../../shared/contracts/webinars'
import { PromoPreview } from '../../components/promo-preview'
import { formatRange, formatTime } from '../../format/date-time'
import { text } from '../../text/text'
import styles from './webinar-detail-page.module.css'

const words = text.webinarDetail.settings

export function PromoTab({ webinar }: { webinar: WebinarDetail }) {
  return (
    <div className={styles.promo}>
      <Descriptions
        column={1}
        title={words.title}
        styles={{ label: { width: 110 } }}
        items={[
          { key: 'time', label: words.time, children: formatRange(webinar.startsAt, webinar.endsAt) },
          { key: 'mode', label: words.mode, children: text.words.mode[webinar.mode] },
          { key: 'host', label: words.host, children: webinar.hostName || text.words.none },
          {
            key: 'intro',
            label: words.intro,
            children: <span style={{ whiteSpace: 'pre-line' }}>{webinar.intro || text.words.none}</span>,
          },
          {
            key: 'liveLink',
            label: words.liveLink,
            children: webinar.usesLiveLink ? words.liveLinkOn : words.liveLinkOff,
          },
          ...(webinar.usesLiveLink
            ? [
                {
                  key: 'watchMode',
                  label: words.watchMode,
                  children: text.webinarForm.watchModes[webinar.watchMode],
                },
              ]
            : []),
          { key: 'folder', label: words.folder, children: webinar.folder?.name ?? text.webinars.noFolder },
          {
            key: 'listed',
            label: words.listed,
            children: webinar.isListed ? text.webinarDetail.listed : text.webinarDetail.unlisted,
          },
          { key: 'code', label: words.code, children: webinar.code },
          { key: 'createdAt', label: words.createdAt, children: formatTime(webinar.createdAt) },
        ]}
      />
      <PromoPreview
        promo={{ ...webinar, promoCoverUrl: webinar.promoCover?.url ?? '', logoUrl: webinar.logo?.url ?? '' }}
      />
    </div>
  )
}
