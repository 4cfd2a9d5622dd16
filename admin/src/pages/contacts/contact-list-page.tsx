import { Card, Input, Select, Space, Table, type TableColumnsType } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import type { ContactRow } from '../../../../shared/contracts/contacts'
import { EmptyGuide } from '../../components/empty-guide'
import { FailureNotice } from '../../components/failure-notice'
import { PageHeader } from '../../components/page-header'
import { formatTime } from '../../format/date-time'
import { contactsQuery, type ContactsFilter } from '../../gateway/contacts'
import { text } from '../../text/text'

const words = text.contacts
const PAGE_SIZE = 20

const columns: TableColumnsType<ContactRow> = [
  {
    title: words.columns.name,
    key: 'name',
    width: 150,
    render: (_, { id, name }) => (
      <Link to={`/contacts/${id}`} style={{ fontWeight: 600 }}>
        {name || words.noName}
      </Link>
    ),
  },
  { title: words.columns.phone, dataIndex: 'maskedPhone', width: 130, render: orDash },
  { title: words.columns.email, dataIndex: 'maskedEmail', width: 190, ellipsis: true, render: orDash },
  {
    title: words.columns.wechat,
    key: 'wechat',
    width: 80,
    render: (_, { hasWechat }) => (hasWechat ? words.hasWechat : text.words.none),
  },
  { title: words.columns.source, key: 'source', width: 110, render: (_, { source }) => words.sources[source] },
  { title: words.columns.registered, dataIndex: 'registeredTotal', width: 100, align: 'right' },
  { title: words.columns.watched, dataIndex: 'watchedTotal', width: 90, align: 'right' },
  { title: words.columns.lastEvent, dataIndex: 'lastEventAt', width: 145, render: formatTime },
  { title: words.columns.createdAt, dataIndex: 'createdAt', width: 145, render: formatTime },
]

export function ContactListPage() {
  const [params, setParams] = useSearchParams()
  const search = params.get('search') ?? ''
  const source = (params.get('source') ?? undefined) as ContactsFilter['source']
  const page = Number(params.get('page') ?? 1)
  const contacts = useQuery(contactsQuery({ search: search || undefined, source, page, pageSize: PAGE_SIZE }))
  const isNarrowed = Boolean(search || source)

  const empty = isNarrowed ? (
    <EmptyGuide title={words.emptyFiltered} />
  ) : (
    <EmptyGuide title={words.empty} hint={words.emptyHint} />
  )

  function narrow(part: Record<string, string | undefined>) {
    const next = { search, source, ...part }
    setParams(Object.fromEntries(Object.entries(next).filter((entry): entry is [string, string] => Boolean(entry[1]))))
  }

  return (
    <>
      <PageHeader title={words.title} description={words.description} />
      <Card>
        <Space wrap size={12} style={{ marginBottom: 16 }}>
          <Input.Search
            key={search}
            allowClear
            defaultValue={search}
            maxLength={128}
            style={{ width: 320, maxWidth: '100%' }}
            aria-label={words.searchLabel}
            placeholder={words.search}
            onSearch={(next) => narrow({ search: next.trim() })}
          />
          <Select
            allowClear
            style={{ width: 150 }}
            aria-label={words.source}
            placeholder={words.allSources}
            value={source}
            onChange={(next?: string) => narrow({ source: next })}
            options={Object.entries(words.sources).map(([value, label]) => ({ value, label }))}
          />
        </Space>
        {contacts.isError && !contacts.data ? (
          <FailureNotice error={contacts.error} onRetry={() => void contacts.refetch()} />
        ) : (
          <Table
            rowKey="id"
            size="middle"
            columns={columns}
            dataSource={contacts.data?.items ?? []}
            loading={contacts.isPending || contacts.isPlaceholderData}
            scroll={{ x: 1100 }}
            locale={{ emptyText: contacts.isPending ? ' ' : empty }}
            pagination={{
              current: page,
              pageSize: PAGE_SIZE,
              total: contacts.data?.total ?? 0,
              showSizeChanger: false,
              showTotal: text.words.total,
              onChange: (next) => narrow({ page: next === 1 ? undefined : String(next) }),
            }}
          />
        )}
      </Card>
    </>
  )
}

function orDash(value: string) {
  return value || text.words.none
}
