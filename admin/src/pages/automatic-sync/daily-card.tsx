import { TimePicker } from 'antd'
import dayjs from 'dayjs'
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

export function DailyCard({ saved, choice, isDisabled, onChange }: Props) {
  return (
    <SwitchCard
      name={words.daily}
      hint={words.dailyHint}
      isOn={choice.daily}
      withEvents={choice.dailyWithEvents}
      isDisabled={isDisabled}
      onSwitch={(daily) => onChange({ daily })}
      onEvents={(dailyWithEvents) => onChange({ dailyWithEvents })}
    >
      <div className={styles.row}>
        <div>
          {words.dailyAt}
          <div className={styles.small}>{words.beijing}</div>
        </div>
        <TimePicker
          format="HH:mm"
          minuteStep={5}
          allowClear={false}
          needConfirm={false}
          disabled={isDisabled || !choice.daily}
          aria-label={words.dailyAt}
          value={dayjs(`2000-01-01T${choice.dailyAt}:00`)}
          onChange={(time) => time && onChange({ dailyAt: time.format('HH:mm') })}
        />
      </div>
      <div className={styles.next}>
        {saved.nextDailyAt ? words.nextDaily(formatTime(saved.nextDailyAt)) : words.off}
      </div>
    </SwitchCard>
  )
}
