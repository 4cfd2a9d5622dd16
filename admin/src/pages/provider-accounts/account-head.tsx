import { Tag } from 'antd'
import type { ProviderAccount } from '../../../../shared/contracts/provider-accounts'
import { ProviderMark } from '../../components/provider-mark'
import { text } from '../../text/text'
import styles from './provider-accounts-page.module.css'

export function AccountHead({ account }: { account: ProviderAccount }) {
  return (
    <div className={styles.head}>
      <ProviderMark provider={account.provider} isLarge />
      <div className={styles.name}>
        <h2 title={account.name}>{account.name}</h2>
        <span className={styles.kind}>{text.words.provider[account.provider]}</span>
      </div>
      {account.status === 'connected' && account.missingScopes.length > 0 ? (
        <Tag color="warning">{text.providers.partlyConnected}</Tag>
      ) : (
        <Tag color={account.status === 'connected' ? 'success' : 'error'}>{text.providers.status[account.status]}</Tag>
      )}
    </div>
  )
}
