import { Progress } from 'antd'
import type { AnyImport } from '../../../../shared/contracts/imports'
import { formatCount } from '../../format/numbers'
import { text } from '../../text/text'
import styles from './imports.module.css'

const words = text.imports

export function ImportProgress({
  view: { status, rowsDone, rowsTotal },
}: {
  view: Pick<AnyImport, 'status' | 'rowsDone' | 'rowsTotal'>
}) {
  return (
    <div className={styles.running} role="status">
      <h2>{status === 'queued' ? words.waiting : words.running}</h2>
      <Progress
        percent={rowsTotal > 0 ? Math.min(99, Math.round((rowsDone / rowsTotal) * 100)) : 0}
        status="active"
        strokeColor="#b4521c"
      />
      <div className={styles.faint}>
        {words.rowsDone(formatCount(rowsDone), formatCount(rowsTotal))} · {words.keepsRunning}
      </div>
    </div>
  )
}
