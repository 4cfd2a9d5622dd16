import { useState } from 'react'
import { Card, Input, Table, Tag, type TableColumnsType } from 'antd'
import { useQuery } from '@tanstack/react-query'
import type { AccountUser } from '../../../../shared/contracts/exclusions'
import { FailureNotice } from '../../components/failure-notice'
import { formatCount } from '../../format/numbers'
import { accountUsersQuery } from '../../gateway/sync-exclusions'
import { text } from '../../text/text'
import styles from './sync-exclusions-page.module.css'

const words = text.syncExclusions

const columns: TableColumnsType<AccountUser> = [
  { title: words.columns.person, dataIndex: 'name', width: 180, render: (name: string) => name || text.words.none },
  { title: words.columns.email, dataIndex: 'email', width: 280, ellipsis: true },
  {
    title: words.columns.why,
    dataIndex: 'why',
    render: (why: AccountUser['why']) =>
      why.map(({ kind, accountName }) => (
        <Tag key={`${kind}${accountName}`} bordered={false}>
          {kind === 'panel' ? words.why.panel : words.why.provider(accountName)}
        </Tag>
      )),
  },
  {
    title: words.columns.contact,
    dataIndex: 'isContact',
    width: 290,
    render: (isContact: boolean) =>
      isContact ? (
        <Tag color="warning" bordered={false}>
          {words.isContact}
        </Tag>
      ) : (
        words.isNoContact
      ),
  },
]

export function AccountUsers() {
  const [search, setSearch] = useState('')
  const users = useQuery(accountUsersQuery(search))
  const { items = [], total = 0 } = users.data ?? {}

  return (
    <Card
      title={words.users}
      className={styles.card}
      extra={
        <Input.Search
          allowClear
          maxLength={128}
          style={{ width: 260 }}
          aria-label={words.searchUsers}
          placeholder={words.searchUsers}
          onSearch={(next) => setSearch(next.trim())}
        />
      }
    >
      <p className={styles.hint}>{words.usersHint}</p>
      {users.isError && !users.data ? (
        <FailureNotice error={users.error} onRetry={() => void users.refetch()} />
      ) : (
        <Table
          rowKey="email"
          size="middle"
          columns={columns}
          dataSource={items}
          loading={users.isPending || users.isPlaceholderData}
          scroll={{ x: 900 }}
          locale={{ emptyText: users.isPending ? ' ' : words.noUsers }}
          pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false, showTotal: text.words.total }}
          footer={total > items.length ? () => words.shown(formatCount(items.length), formatCount(total)) : undefined}
        />
      )}
    </Card>
  )
}
