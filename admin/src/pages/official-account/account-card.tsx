import { Alert, Tag } from 'antd'
import type { OfficialAccountView } from '../../../../shared/contracts/official-account'
import { text } from '../../text/text'
import styles from './official-account-page.module.css'

const words = text.officialAccount

export function AccountCard({ account }: { account: OfficialAccountView }) {
  return (
    <section className={styles.card} aria-label={account.name}>
      <div className={styles.account}>
        <span className={styles.mark} aria-hidden="true">
          {[...account.name][0]}
        </span>
        <div>
          <h2 className={styles.name}>{account.name}</h2>
          <div className={styles.faint}>
            {words.appId} {account.appId || '—'}
          </div>
        </div>
      </div>
      <div className={styles.tags}>
        <Tag color={account.refusal ? 'default' : 'success'}>{words.kinds[account.kind]}</Tag>
        <span className={styles.faint}>{account.refusal ? words.refused : words.usable}</span>
      </div>
      {account.refusal && <Alert type="error" showIcon message={account.refusal} />}
    </section>
  )
}
