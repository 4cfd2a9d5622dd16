import { Tabs } from 'antd'
import { formatCount } from '../../format/numbers'
import { text } from '../../text/text'
import styles from './status-tabs.module.css'

type Counts = { all: number; upcoming: number; live: number; ended: number }
type Props = { counts: Counts | undefined; value: string | undefined; onChange: (status: string | undefined) => void }

const KEYS = ['all', 'live', 'upcoming', 'ended'] as const

export function StatusTabs({ counts, value, onChange }: Props) {
  return (
    <Tabs
      className={styles.tabs}
      activeKey={value ?? 'all'}
      onChange={(key) => onChange(key === 'all' ? undefined : key)}
      items={KEYS.map((key) => ({
        key,
        label: (
          <>
            {text.webinars.tabs[key]}
            {counts && <span className={styles.count}>{formatCount(counts[key])}</span>}
          </>
        ),
      }))}
    />
  )
}
