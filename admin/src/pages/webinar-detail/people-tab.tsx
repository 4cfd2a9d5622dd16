import { useState } from 'react'
import { Cascader, Input, Segmented, Space, Table } from 'antd'
import { CloudUploadOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import type { ProviderId } from '../../../../shared/contracts/ids'
import type { Audience, Registrant } from '../../../../shared/contracts/webinars'
import { EmptyGuide } from '../../components/empty-guide'
import { FailureNotice } from '../../components/failure-notice'
import { LinkButton } from '../../components/link-button'
import { useOperator } from '../../components/operator-context'
import { formatCount } from '../../format/numbers'
import { registrantsQuery } from '../../gateway/webinars'
import { text } from '../../text/text'
import { AnswersDrawer } from './answers-drawer'
import { AtProviderBar } from './at-provider-bar'
import { ExportPeople } from './export-people'
import { peopleColumns } from './people-columns'
import { useRetryAtProvider } from './use-retry-at-provider'
import styles from './webinar-detail-page.module.css'

const words = text.webinarDetail
const GROUPS: Audience[] = ['registered', 'watched', 'not_watched']
const OTHERS: Audience[] = ['pending', 'cancelled']
/** Groups that nobody can know before a sync. */
const DECIDED_BY_WATCHING = new Set<Audience>(['watched', 'not_watched'])
const PAGE_SIZE = 20
/** While the platform is being asked, the list changes by itself. */
const QUEUED_REFRESH_MS = 3000

type Props = {
  webinarId: string
  provider: ProviderId
  /** The start was moved after people had registered. */ isUnreliable: boolean
  /** Nobody has asked yet who watched. */ isUnsynced: boolean
}

export function PeopleTab({ webinarId, provider, isUnreliable, isUnsynced }: Props) {
  const [audience, setAudience] = useState<Audience>('registered')
  const [search, setSearch] = useState('')
  const [page, setPage] = useState(1)
  const [onlyFailed, setOnlyFailed] = useState(false)
  const [chosen, setChosen] = useState<string[]>([])
  const [read, setRead] = useState<Registrant | null>(null)
  const { mayChange } = useOperator()
  const [question, answer] = chosen
  const filter = {
    audience,
    search: search || undefined,
    question,
    answer,
    providerState: onlyFailed ? ('failed' as const) : undefined,
  }
  const people = useQuery({
    ...registrantsQuery(webinarId, { ...filter, page, pageSize: PAGE_SIZE }),
    refetchInterval: ({ state }) => (state.data?.atProvider?.queued ? QUEUED_REFRESH_MS : false),
  })
  const retrying = useRetryAtProvider(webinarId)
  const counts = people.data?.counts
  const questions = people.data?.questions ?? []
  const choices = questions.filter(({ options }) => options.length > 0)
  // Pending and cancelled people are in no group; they are offered only where there are some.
  const shown = [...GROUPS, ...OTHERS.filter((each) => each === audience || (counts?.[each] ?? 0) > 0)]

  if (people.isError && !people.data)
    return <FailureNotice error={people.error} onRetry={() => void people.refetch()} />
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
                  {counts && (
                    <span className={styles.count}>
                      {isUnsynced && DECIDED_BY_WATCHING.has(value) ? text.words.none : formatCount(counts[value])}
                    </span>
                  )}
                </>
              ),
            }))}
          />
        </div>
        {choices.length > 0 && (
          <Cascader
            allowClear
            aria-label={words.answers.filter}
            placeholder={words.answers.filter}
            value={chosen}
            options={choices.map(({ key, label, options }) => ({
              value: key,
              label,
              children: options.map((option) => ({ value: option, label: option })),
            }))}
            onChange={(next) => {
              setChosen((next ?? []).map(String))
              setPage(1)
            }}
          />
        )}
        {mayChange && (
          <Space>
            <ExportPeople webinarId={webinarId} filter={filter} />
            <LinkButton to={`/imports/lists/new?webinar=${webinarId}`} icon={<CloudUploadOutlined />}>
              {text.listImports.into}
            </LinkButton>
          </Space>
        )}
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
      <div className={styles.hint}>
        {words.audienceHints[audience]}
        {isUnsynced && <strong className={styles.doubt}> {words.peopleUnsynced}</strong>}
        {isUnreliable && <strong className={styles.doubt}> {text.syncLog.unreliableShort}</strong>}
      </div>
      {people.data?.atProvider && (
        <AtProviderBar
          counts={people.data.atProvider}
          provider={text.words.provider[provider]}
          onlyFailed={onlyFailed}
          isRetrying={retrying.isPending}
          onFilter={(next) => {
            setOnlyFailed(next)
            setPage(1)
          }}
          onRetry={mayChange ? () => retrying.mutate(undefined) : undefined}
        />
      )}
      <Table
        rowKey="contactId"
        size="middle"
        columns={peopleColumns({
          isUnsynced,
          onAnswers: setRead,
          provider: people.data?.atProvider ? text.words.provider[provider] : undefined,
          onRetry: mayChange ? ({ registrationId }) => retrying.mutate(registrationId) : undefined,
        })}
        dataSource={people.data?.items ?? []}
        loading={people.isPending || people.isPlaceholderData}
        scroll={{ x: people.data?.atProvider ? 1540 : 1350 }}
        locale={{
          emptyText: people.isPending ? (
            ' '
          ) : (
            <EmptyGuide
              title={
                isUnsynced && DECIDED_BY_WATCHING.has(audience)
                  ? words.peopleUnsynced
                  : search || answer
                    ? words.noPeopleSearch
                    : words.noPeople
              }
            />
          ),
        }}
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
      {read && <AnswersDrawer person={read} questions={questions} onClose={() => setRead(null)} />}
    </>
  )
}
