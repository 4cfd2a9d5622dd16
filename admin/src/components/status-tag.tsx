import type { WebinarStatus } from '../../../shared/contracts/webinar'
import { text } from '../text/text'
import styles from './status-tag.module.css'

export function StatusTag({ status }: { status: WebinarStatus }) {
  return <span className={`${styles.tag} ${styles[status]}`}>{text.words.status[status]}</span>
}
