import { Tooltip } from 'antd'
import { QuestionCircleOutlined } from '@ant-design/icons'
import styles from './figure-card.module.css'

type Props = { label: string; value: string; unit?: string; hint?: string; note?: string; isLarge?: boolean }

export function FigureCard({ label, value, unit, hint, note, isLarge = false }: Props) {
  return (
    <div className={`${styles.card} ${isLarge ? styles.large : ''}`} role="group" aria-label={`${label} ${value}`}>
      <div className={styles.label}>
        {label}
        {hint && (
          <Tooltip title={hint}>
            <QuestionCircleOutlined className={styles.hint} tabIndex={0} aria-label={hint} />
          </Tooltip>
        )}
      </div>
      <div className={styles.value}>
        {value}
        {unit && <span className={styles.unit}>{unit}</span>}
      </div>
      {note && <div className={styles.note}>{note}</div>}
    </div>
  )
}
