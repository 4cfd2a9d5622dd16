import { useState } from 'react'
import { Button, Card, Input, Select, Space, Table, Tag, type TableColumnsType } from 'antd'
import { TagsOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import type { ContactRow } from '../../../../shared/contracts/contacts'
import { EmptyGuide } from '../../components/empty-guide'
import { FailureNotice } from '../../components/failure-notice'
import { useOperator } from '../../components/operator-context'
import { PageHeader } from '../../components/page-header'
import { formatTime } from '../../format/date-time'
import { formatCount } from '../../format/numbers'
import { contactsQuery, type ContactsFilter } from '../../gateway/contacts'
import { tagsQuery } from '../../gateway/tags'
import { text } from '../../text/text'
import { ByHandDialog } from './by-hand-dialog'
import { InviteSelection } from './invite-selection'
import { ManageTagsDialog } from './manage-tags-dialog'
import { SelectionBar } from './selection-bar'
import { TagSelectionDialog } from './tag-selection-dialog'
import { useContactSelection } from './use-contact-selection'

const words = text.contacts
const PAGE_SIZE = 20

const columns: TableColumnsType<ContactRow> = [
  {
    title: words.columns.name,
    key: 'name',
    width: 130,
    fixed: 'left',
    render: (_, { id, name }) => (
      <Link to={`/contacts/${id}`} style={{ fontWeight: 600 }}>
        {name || words.noName}
      </Link>
    ),
  },
  { title: words.columns.phone, dataIndex: 'maskedPhone', width: 125, render: orDash },
  { title: words.columns.email, dataIndex: 'maskedEmail', width: 170, ellipsis: true, render: orDash },
  {
    title: words.columns.wechat,
    key: 'wechat',
    width: 75,
    render: (_, { hasWechat }) => (hasWechat ? words.hasWechat : text.words.none),
  },
  {
    title: text.tags.column,
    key: 'tags',
    width: 150,
    render: (_, { tags }) =>
      tags.length === 0
        ? text.words.none
        : tags.map(({ id, name }) => (
            <Tag key={id} bordered={false} color="orange">
              {name}
            </Tag>
          )),
  },
  { title: words.columns.source, key: 'source', width: 115, render: (_, { source }) => words.sources[source] },
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
  const tagId = params.get('tag') ?? undefined
  const filter = { search: search || undefined, source, tagId }
  const contacts = useQuery(contactsQuery({ ...filter, page, pageSize: PAGE_SIZE }))
  const tags = useQuery(tagsQuery)
  const total = contacts.data?.total ?? 0
  const selection = useContactSelection(filter, total)
  const { mayChange } = useOperator()
  const [action, setAction] = useState<'add' | 'remove' | 'manage' | 'register' | 'invite'>()
  const isNarrowed = Boolean(search || source || tagId)

  const empty = isNarrowed ? (
    <EmptyGuide title={words.emptyFiltered} />
  ) : (
    <EmptyGuide title={words.empty} hint={words.emptyHint} />
  )

  function done() {
    setAction(undefined)
    selection.clear()
  }

  function narrow(part: Record<string, string | undefined>) {
    selection.clear()
    const next = { search, source, tag: tagId, ...part }
    setParams(Object.fromEntries(Object.entries(next).filter((entry): entry is [string, string] => Boolean(entry[1]))))
  }

  return (
    <>
      <PageHeader
        title={words.title}
        description={words.description}
        actions={
          mayChange && (
            <Button icon={<TagsOutlined />} onClick={() => setAction('manage')}>
              {text.tags.manage}
            </Button>
          )
        }
      />
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
          <Select
            allowClear
            showSearch
            style={{ width: 170 }}
            aria-label={text.tags.filterLabel}
            placeholder={text.tags.filter}
            value={tags.data ? tagId : undefined}
            optionFilterProp="label"
            onChange={(next?: string) => narrow({ tag: next })}
            options={(tags.data?.items ?? []).map(({ id, name, contactsCount }) => ({
              value: id,
              label: `${name} (${formatCount(contactsCount)})`,
            }))}
          />
        </Space>
        {selection.count > 0 && (
          <SelectionBar
            count={selection.count}
            total={total}
            isEverybody={selection.isEverybody}
            mayExtend={total > selection.ticked.length}
            onEverybody={selection.everybody}
            onClear={selection.clear}
          >
            <Button size="small" type="primary" onClick={() => setAction('register')}>
              {text.workflows.byHand.action}
            </Button>
            <Button size="small" onClick={() => setAction('invite')}>
              {text.program.inviteAction}
            </Button>
            <Button size="small" onClick={() => setAction('add')}>
              {text.tags.add}
            </Button>
            <Button size="small" onClick={() => setAction('remove')}>
              {text.tags.take}
            </Button>
          </SelectionBar>
        )}
        {contacts.isError && !contacts.data ? (
          <FailureNotice error={contacts.error} onRetry={() => void contacts.refetch()} />
        ) : (
          <Table
            rowKey="id"
            size="middle"
            columns={columns}
            dataSource={contacts.data?.items ?? []}
            loading={contacts.isPending || contacts.isPlaceholderData}
            scroll={{ x: 1240 }}
            rowSelection={
              mayChange
                ? { selectedRowKeys: selection.ticked, onChange: (keys) => selection.tick(keys.map(String)) }
                : undefined
            }
            locale={{ emptyText: contacts.isPending ? ' ' : empty }}
            pagination={{
              current: page,
              pageSize: PAGE_SIZE,
              total,
              showSizeChanger: false,
              showTotal: text.words.total,
              onChange: (next) => narrow({ page: next === 1 ? undefined : String(next) }),
            }}
          />
        )}
      </Card>
      {action === 'manage' && <ManageTagsDialog onClose={() => setAction(undefined)} />}
      {action === 'invite' && (
        <InviteSelection
          who={selection.who}
          count={selection.count}
          onDone={done}
          onClose={() => setAction(undefined)}
        />
      )}
      {action === 'register' && (
        <ByHandDialog who={selection.who} count={selection.count} onDone={done} onClose={() => setAction(undefined)} />
      )}
      {(action === 'add' || action === 'remove') && (
        <TagSelectionDialog
          action={action}
          who={selection.who}
          count={selection.count}
          onDone={done}
          onClose={() => setAction(undefined)}
        />
      )}
    </>
  )
}

function orDash(value: string) {
  return value || text.words.none
}
