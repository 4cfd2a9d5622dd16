import { Button, Skeleton } from 'antd'
import { ReloadOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import type { OfficialAccountView } from '../../../../shared/contracts/official-account'
import { FailureNotice } from '../../components/failure-notice'
import { menuQuery } from '../../gateway/official-account'
import { text } from '../../text/text'
import { MenuEditor } from './menu-editor'
import styles from './official-account-page.module.css'

const words = text.officialAccount.menu

/** The editor begins anew with each reading of what stands at WeChat. */
export function MenuSection({ account }: { account: OfficialAccountView }) {
  const menu = useQuery(menuQuery)

  return (
    <section className={styles.card} aria-label={words.title}>
      <div className={styles.head}>
        <div>
          <h2 className={styles.heading}>{words.title}</h2>
          <p className={styles.faint}>{words.hint}</p>
        </div>
        <Button icon={<ReloadOutlined />} loading={menu.isFetching} onClick={() => void menu.refetch()}>
          {words.readBack}
        </Button>
      </div>
      {menu.isPending && <Skeleton active paragraph={{ rows: 6 }} />}
      {menu.isError && !menu.data && <FailureNotice error={menu.error} onRetry={() => void menu.refetch()} />}
      {menu.data && <MenuEditor key={menu.dataUpdatedAt} saved={menu.data} account={account} />}
    </section>
  )
}
