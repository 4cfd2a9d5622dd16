import { Card } from 'antd'
import { formatCount } from '../../format/numbers'
import { text } from '../../text/text'
import styles from './sync-exclusions-page.module.css'

const words = text.syncExclusions

/** Rules that hold without a setting, so that nobody wonders where a person is. */
export function AlwaysExcluded({
  secondaryAddresses,
  forgottenAddresses,
}: {
  secondaryAddresses: number
  forgottenAddresses: number
}) {
  const { users, invalid, secondary, deleted, guests } = words.rules
  const rows = [
    users,
    { ...secondary, more: secondary.count(formatCount(secondaryAddresses)) },
    { ...deleted, more: deleted.count(formatCount(forgottenAddresses)) },
    invalid,
    guests,
  ]

  return (
    <Card title={words.always} className={styles.card}>
      <dl className={styles.rules}>
        {rows.map((row) => (
          <div key={row.name} className={styles.rule}>
            <dt>{row.name}</dt>
            <dd>
              {row.effect}
              {'more' in row && <span className={styles.more}>{row.more}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
