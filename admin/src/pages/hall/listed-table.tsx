import { useState } from 'react'
import { Checkbox, Input, Space, Switch, Table, type TableColumnsType } from 'antd'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { WebinarRow } from '../../../../shared/contracts/webinars'
import { EmptyGuide } from '../../components/empty-guide'
import { FailureNotice } from '../../components/failure-notice'
import { useOperator } from '../../components/operator-context'
import { StatusTag } from '../../components/status-tag'
import { useFailureNotification } from '../../components/use-failure-notification'
import { WebinarCover } from '../../components/webinar-cover'
import { formatTime } from '../../format/date-time'
import { formatCount } from '../../format/numbers'
import { useRefresh } from '../../gateway/refresh'
import { changeWebinars, webinarsQuery } from '../../gateway/webinars'
import { text } from '../../text/text'
import styles from './hall-page.module.css'

const words = text.hall
const PAGE_SIZE = 10

/** Which webinars are listed in the hall; a switch takes effect immediately. */
export function ListedTable({ listedCount }: { listedCount: number }) {
  const { mayChange } = useOperator()
  const refresh = useRefresh()
  const showFailure = useFailureNotification()
  const [search, setSearch] = useState('')
  const [isOnlyListed, setIsOnlyListed] = useState(false)
  const [page, setPage] = useState(1)
  const list = useQuery(
    webinarsQuery({
      page,
      pageSize: PAGE_SIZE,
      search: search || undefined,
      isListed: isOnlyListed ? 'true' : undefined,
    }),
  )
  const isNarrowed = search !== '' || isOnlyListed
  const change = useMutation({
    mutationFn: ({ id, isListed }: { id: string; isListed: boolean }) =>
      changeWebinars([id], { action: isListed ? 'list' : 'unlist' }),
    onError: showFailure,
    onSettled: () => {
      void refresh('webinar')
    },
  })

  const columns: TableColumnsType<WebinarRow> = [
    {
      title: text.webinars.columns.title,
      key: 'title',
      render: (_, row) => (
        <Space size={12}>
          <WebinarCover title={row.title} url={row.coverUrl} width={72} />
          <Link to={`/webinars/${row.id}`} style={{ fontWeight: 600, color: 'inherit' }}>
            {row.title}
          </Link>
        </Space>
      ),
    },
    {
      title: text.webinars.columns.status,
      key: 'status',
      width: 110,
      render: (_, { status }) => <StatusTag status={status} />,
    },
    { title: text.webinars.columns.time, dataIndex: 'startsAt', width: 170, render: formatTime },
    {
      title: text.webinars.columns.registered,
      dataIndex: 'registeredCount',
      width: 100,
      align: 'right',
      render: formatCount,
    },
    {
      title: text.webinars.columns.listed,
      key: 'listed',
      width: 90,
      align: 'center',
      render: (_, { id, title, isListed }) => (
        <Switch
          disabled={!mayChange}
          checked={isListed}
          loading={change.isPending && change.variables.id === id}
          aria-label={text.webinars.listSwitch(title, isListed)}
          onChange={(next) => change.mutate({ id, isListed: next })}
        />
      ),
    },
  ]

  return (
    <section className={styles.listed} aria-label={words.listedTitle}>
      <div className={styles.tools}>
        <div>
          <h2>{words.listedTitle}</h2>
          <span className={styles.faint}>{words.listedHint(listedCount)}</span>
        </div>
        <Space wrap>
          <Checkbox
            checked={isOnlyListed}
            onChange={(event) => {
              setIsOnlyListed(event.target.checked)
              setPage(1)
            }}
          >
            {words.onlyListed}
          </Checkbox>
          <Input.Search
            allowClear
            aria-label={words.listedSearch}
            placeholder={words.listedSearch}
            onSearch={(next) => {
              setSearch(next.trim())
              setPage(1)
            }}
          />
        </Space>
      </div>
      {list.isError && !list.data ? (
        <FailureNotice error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <Table
          rowKey="id"
          size="middle"
          columns={columns}
          dataSource={list.data?.items ?? []}
          loading={list.isPending || list.isPlaceholderData}
          scroll={{ x: 760 }}
          locale={{
            emptyText: list.isPending ? (
              ' '
            ) : (
              <EmptyGuide title={isNarrowed ? text.webinars.emptyFiltered : words.empty} />
            ),
          }}
          pagination={{
            current: page,
            pageSize: PAGE_SIZE,
            total: list.data?.total ?? 0,
            onChange: setPage,
            showSizeChanger: false,
            showTotal: text.words.total,
          }}
        />
      )}
    </section>
  )
}
