import { Tag } from 'antd'
import type { ConsentEntry } from '../../../../shared/contracts/consents'
import { formatTime } from '../../format/date-time'
import { text } from '../../text/text'
import styles from './contact-page.module.css'

const words = text.consents

export function ConsentLedger({ entries }: { entries: ConsentEntry[] }) {
  return (
    <>
      <h3>{words.ledger}</h3>
      {entries.length === 0 && <div className={styles.faint}>{words.ledgerEmpty}</div>}
      {entries.map(({ purpose, isGiven, textVersion, occurredAt, via, webinarTitle }) => (
        <div key={`${purpose}${occurredAt}${isGiven}`} className={styles.identity}>
          <span>
            {words.purposes[purpose]} <span className={styles.faint}>{words.version(textVersion)}</span>
            <div className={styles.faint}>
              {[formatTime(occurredAt), words.via[via], webinarTitle].filter(Boolean).join(' · ')}
            </div>
          </span>
          <Tag bordered={false} style={{ alignSelf: 'center' }} color={isGiven ? 'success' : undefined}>
            {isGiven ? words.given : words.withdrawn}
          </Tag>
        </div>
      ))}
    </>
  )
}
