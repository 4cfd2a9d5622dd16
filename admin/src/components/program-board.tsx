import type { ReactNode } from 'react'
import { Input, Segmented, Table, type TableColumnsType } from 'antd'
import { Link } from 'react-router'
import type { ProgramMember, ProgramStatus } from '../../../shared/contracts/programs'
import { formatTime } from '../format/date-time'
import { formatCount } from '../format/numbers'
import { text } from '../text/text'
import { EmptyGuide } from './empty-guide'
import { FailureNotice } from './failure-notice'
import { MemberStatus } from './member-status'
import styles from './program-board.module.css'

type BoardFilter = { status?: ProgramStatus; search: string; page: number }
type Props = {
  members: ProgramMember[]
  total: number
  counts: Record<ProgramStatus, number> | undefined
  filter: BoardFilter
  pageSize: number
  isLoading: boolean
  failure: unknown
  showsWebinar: boolean
  selected?: string[]
  actions?: ReactNode
  onFilter: (filter: BoardFilter) => void
  onSelect?: (contactIds: string[]) => void
  onRetry: () => void
}

const words = text.program
const STATUSES = Object.keys(words.statuses) as ProgramStatus[]

/** Everybody who was invited or registered, with the counts of each status as the way to narrow them. */
export function ProgramBoard({
  members,
  total,
  counts,
  filter,
  pageSize,
  isLoading,
  failure,
  showsWebinar,
  selected,
  actions,
  onFilter,
  onSelect,
  onRetry,
}: Props) {
  const isNarrowed = Boolean(filter.status || filter.search)
  const everybody = counts && Object.values(counts).reduce((sum, count) => sum + count, 0)

  return (
    <>
      <div className={styles.head}>
        <Segmented<ProgramStatus | 'all'>
          value={filter.status ?? 'all'}
          onChange={(status) => onFilter({ ...filter, page: 1, status: status === 'all' ? undefined : status })}
          options={[
            { value: 'all', label: labelled(words.all, everybody) },
            ...STATUSES.map((value) => ({ value, label: labelled(words.statuses[value], counts?.[value]) })),
          ]}
        />
        <Input.Search
          allowClear
          maxLength={128}
          className={styles.search}
          aria-label={words.searchLabel}
          placeholder={words.search}
          onSearch={(search) => onFilter({ ...filter, page: 1, search: search.trim() })}
        />
        <span className={styles.actions}>{actions}</span>
      </div>
      {failure && members.length === 0 ? (
        <FailureNotice error={failure} onRetry={onRetry} />
      ) : (
        <Table
          rowKey="contactId"
          size="middle"
          columns={columns()}
          dataSource={members}
          loading={isLoading}
          scroll={{ x: showsWebinar ? 1150 : 900 }}
          rowSelection={
            onSelect && {
              selectedRowKeys: selected,
              preserveSelectedRowKeys: true,
              onChange: (keys) => onSelect(keys.map(String)),
            }
          }
          locale={{
            emptyText: isLoading ? (
              ' '
            ) : (
              <EmptyGuide
                title={isNarrowed ? words.emptyFiltered : words.empty}
                hint={isNarrowed ? undefined : words.emptyHint}
              />
            ),
          }}
          pagination={{
            current: filter.page,
            pageSize,
            total,
            hideOnSinglePage: true,
            showSizeChanger: false,
            showTotal: text.words.total,
            onChange: (page) => onFilter({ ...filter, page }),
          }}
        />
      )}
    </>
  )

  function columns(): TableColumnsType<ProgramMember> {
    const { columns: titles } = words
    return [
      {
        title: titles.contact,
        key: 'contact',
        width: 150,
        render: (_, { contactId, contactName }) => (
          <Link to={`/contacts/${contactId}`}>{contactName || text.contacts.noName}</Link>
        ),
      },
      {
        title: titles.email,
        dataIndex: 'maskedEmail',
        width: 180,
        ellipsis: true,
        render: (email: string) => email || text.words.none,
      },
      ...(showsWebinar
        ? [
            {
              title: titles.webinar,
              key: 'webinar',
              width: 240,
              ellipsis: true,
              render: (_: unknown, { webinar }: ProgramMember) => (
                <Link to={`/webinars/${webinar.id}?tab=program`}>{webinar.title}</Link>
              ),
            },
          ]
        : []),
      { title: titles.status, key: 'status', width: 220, render: (_, member) => <MemberStatus member={member} /> },
      {
        title: titles.origin,
        key: 'origin',
        width: 130,
        render: (_, { isInvited }) => (isInvited ? words.invitedByUs : words.cameThemselves),
      },
      { title: titles.invitedAt, dataIndex: 'invitedAt', width: 145, render: formatTime },
      { title: titles.registeredAt, dataIndex: 'registeredAt', width: 145, render: formatTime },
    ]
  }
}

const labelled = (label: string, count: number | undefined) =>
  count === undefined ? label : `${label} ${formatCount(count)}`
