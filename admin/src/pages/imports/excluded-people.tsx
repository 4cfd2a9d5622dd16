import { Alert } from 'antd'
import { Link } from 'react-router'
import type { ImportPreview } from '../../../../shared/contracts/imports'
import { text } from '../../text/text'
import styles from './imports.module.css'

const words = text.imports

/** Who is left out, why, and where that is decided. */
export function ExcludedPeople({ excluded }: { excluded: ImportPreview['excluded'] }) {
  const total = excluded.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return null

  return (
    <Alert
      type="info"
      showIcon
      className={styles.excluded}
      message={words.excluded(total)}
      description={
        <ul className={styles.reasons}>
          {excluded.map(({ reason, domain, count, sample }) => (
            <li key={`${reason} ${domain ?? ''}`}>
              {words.excludedLine(
                domain ? `${text.syncExclusions.reasons[reason]} (${domain})` : text.syncExclusions.reasons[reason],
                count,
                text.words.listed(sample),
              )}
            </li>
          ))}
        </ul>
      }
      action={<Link to="/sync-exclusions">{text.syncExclusions.title}</Link>}
    />
  )
}
