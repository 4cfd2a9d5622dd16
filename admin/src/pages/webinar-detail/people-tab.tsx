import { useState } from 'react'
import { Input, Segmented, Table } from 'antd'
import { useQuery } from '@tanstack/react-query'
import type { Audience } from '../../../../shared/contracts/webinars'
import { EmptyGuide } from '../../components/empty-guide'
import { FailureNotice } from '../../components/failure-notice'
import { formatCount } from '../../format/numbers'
import { registrantsQuery } from '../../gateway/webinars'
import { text } from '../../text/text'
import { peopleColumns } from './people-columns'
import styles from './webinar-detail-page.module.css'

const words = text.webinarDetail
const GROUPS: Audience[] = ['registered', 'watched', 'not_watched']
const OTHERS: Audience[] = ['pending', 'cancelled']
const PAGE_SIZE = 20

export function PeopleTab({ webinarId }: { webinarId: string }) {
  const [audience, setAudience] = useState<Audience>('registered')
  const [search, setSearch] = useState('')
  const [page, setPage] = useState(1)
  const people = useQuery(registrantsQuery(webinarId, {
    audience,
    search: search || undefined,
    page,
    pageSize: PAGE_SIZE,
  }))
  const counts = people.data?.counts
  // Pending and cancelled people are in no group; they are offered only where there are some.
  const shown = [...GROUPS, ...OTHERS.filter((each) => each === audience || (counts?.[each] ?? 0) > 0)]

  if (people.isError && !people.data) return <FailureNotice error={people.error} onRetry={() => void people.refetch()} />
  return (
    <>
      <div className={styles.groups}>
        <div className={styles.segments}>
          <Segmented<Audience>
            aria-label={words.groups}
            value={audience}
            onChange={(next) => {
              setAudience(next)
              setPage(1)
            }}
            options={shown.map((value) => ({
              value,
              label: (
                <>
                  {words.audiences[value]}
                  {counts && <span className={styles.count}>{formatCount(counts[value])}</span>}
                </>
              ),
            }))}
          />
        </div>
        <Input.Search
          allowClear
          className={styles.search}
          aria-label={words.searchPeople}
          placeholder={words.searchPeople}
          maxLength={64}
          onSearch={(next) => {
            setSearch(next.trim())
            setPage(1)
          }}
        />
      </div>
      <div className={styles.hint}>{words.audienceHints[audience]}</div>
      <Table
        rowKey="contactId"
        size="middle"
        columns={peopleColumns}
        dataSource={people.data?.items ?? []}
        loading={people.isPending || people.isPlaceholderData}
        scroll={{ x: 1240 }}
        locale={{ emptyText: people.isPending ? ' ' : <EmptyGuide title={search ? words.noPeopleSearch : words.noPeople} /> }}
        pagination={{
          current: page,
          pageSize: PAGE_SIZE,
          total: people.data?.total ?? 0,
          onChange: setPage,
          showSizeChanger: false,
          hideOnSinglePage: true,
          showTotal: (count) => text.words.total(count),
        }}
      />
    </>
  )
}
