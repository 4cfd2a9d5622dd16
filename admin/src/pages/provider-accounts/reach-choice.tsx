import { Segmented } from 'antd'
import type { SyncReach } from '../../../../shared/contracts/sync-switches'
import { text } from '../../text/text'
import styles from './reach-choice.module.css'

type Props = {
  label: string
  hints: Record<SyncReach, string>
  value: SyncReach
  disabled?: boolean
  onChange: (reach: SyncReach) => void
}

const REACHES: SyncReach[] = ['none', 'selected', 'all']

/** One account-wide switch: nobody, chosen users, everybody; and what the choice means. */
export function ReachChoice({ label, hints, value, disabled, onChange }: Props) {
  return (
    <div className={styles.choice} role="group" aria-label={label}>
      <div>
        <div className={styles.label}>{label}</div>
        <div className={styles.hint}>{hints[value]}</div>
      </div>
      <Segmented<SyncReach>
        value={value}
        disabled={disabled}
        onChange={onChange}
        options={REACHES.map((reach) => ({ value: reach, label: text.syncSwitches.reach[reach] }))}
      />
    </div>
  )
}
