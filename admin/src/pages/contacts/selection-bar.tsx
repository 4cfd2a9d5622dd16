import type { ReactNode } from 'react'
import { Button } from 'antd'
import { formatCount } from '../../format/numbers'
import { text } from '../../text/text'
import styles from './selection-bar.module.css'

type Props = {
  count: number
  total: number
  isEverybody: boolean
  mayExtend: boolean
  onEverybody: () => void
  onClear: () => void
  children: ReactNode
}

const words = text.selection

/** How many are chosen, the way to everybody who matches, and what can be done to them. */
export function SelectionBar({ count, total, isEverybody, mayExtend, onEverybody, onClear, children }: Props) {
  return (
    <div className={styles.bar} role="toolbar" aria-label={words.chosen(formatCount(count))}>
      <strong>{isEverybody ? words.everybodyChosen(formatCount(total)) : words.chosen(formatCount(count))}</strong>
      {mayExtend && !isEverybody && (
        <Button type="link" size="small" onClick={onEverybody}>
          {words.everybody(formatCount(total))}
        </Button>
      )}
      <Button type="link" size="small" onClick={onClear}>
        {words.clear}
      </Button>
      <span className={styles.actions}>{children}</span>
    </div>
  )
}
