import { Link } from 'react-router'
import type { AutomaticSync } from '../../../../shared/contracts/automatic-sync'
import { formatTime } from '../../format/date-time'
import type { AutomaticSyncChoice } from '../../gateway/automatic-sync'
import { text } from '../../text/text'
import styles from './automatic-sync-page.module.css'
import { SwitchCard } from './switch-card'

type Props = {
  saved: AutomaticSync
  choice: AutomaticSyncChoice
  isDisabled: boolean
  onChange: (part: Partial<AutomaticSyncChoice>) => void
}

const words = text.automaticSync

export function AfterEndCard({ saved, choice, isDisabled, onChange }: Props) {
  return (
    <SwitchCard
      name={words.afterEnd}
      hint={words.afterEndHint}
      isOn={choice.afterEnd}
      withEvents={choice.afterEndWithEvents}
      isDisabled={isDisabled}
      onSwitch={(afterEnd) => onChange({ afterEnd })}
      onEvents={(afterEndWithEvents) => onChange({ afterEndWithEvents })}
    >
      <div className={styles.next}>{next()}</div>
      {saved.watched.length > 0 && (
        <ul className={styles.watched}>
          {saved.watched.map(({ webinar, nextReadAt, reads }) => (
            <li key={webinar.id}>
              <Link to={`/webinars/${webinar.id}?tab=log`}>{webinar.title}</Link>
              <span className={styles.small}>
                {words.nextRead(formatTime(nextReadAt))} · {words.readsDone(reads)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </SwitchCard>
  )

  function next() {
    if (!saved.afterEnd) return words.off
    return saved.watchedTotal > 0 ? words.watchedTitle(saved.watchedTotal) : words.watchedNone
  }
}
