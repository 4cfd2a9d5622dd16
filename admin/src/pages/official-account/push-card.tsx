import { Alert, Input } from 'antd'
import type { OfficialAccountView } from '../../../../shared/contracts/official-account'
import { CopyButton } from '../../components/copy-button'
import { formatTime } from '../../format/date-time'
import { text } from '../../text/text'
import styles from './official-account-page.module.css'

const words = text.officialAccount.push

export function PushCard({ push }: { push: OfficialAccountView['push'] }) {
  const { url, mode, isConfigured, lastEvent, lastEventAt, waiting } = push

  return (
    <section className={styles.card} aria-label={words.title}>
      <h2 className={styles.heading}>{words.title}</h2>
      <p className={styles.faint}>{words.hint}</p>
      <div className={styles.address}>
        <Input readOnly value={url} aria-label={words.url} />
        <CopyButton value={url} label={words.copy} />
      </div>
      <dl className={styles.facts}>
        <dt>{words.mode}</dt>
        <dd>{words.modes[mode]}</dd>
        <dt>{words.state}</dt>
        <dd>
          {lastEvent && lastEventAt
            ? `${words.events[lastEvent] ?? lastEvent} · ${formatTime(lastEventAt)}`
            : words.never}
          {waiting > 0 && <span className={styles.faint}>（{words.waiting(waiting)}）</span>}
        </dd>
      </dl>
      {!isConfigured && <Alert type="warning" showIcon message={words.notConfigured} />}
    </section>
  )
}
