import { useState } from 'react'
import { Button, Card, Input, Segmented, Space, Table, type TableColumnsType } from 'antd'
import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearchParams } from 'react-router'
import type { Campaign } from '../../../../shared/contracts/campaigns'
import { EmptyGuide } from '../../components/empty-guide'
import { FailureNotice } from '../../components/failure-notice'
import { useOperator } from '../../components/operator-context'
import { PageHeader } from '../../components/page-header'
import { formatCount } from '../../format/numbers'
import { useRefresh } from '../../gateway/refresh'
import { campaignsQuery } from '../../gateway/campaigns'
import { text } from '../../text/text'
import { CampaignFormDialog } from './campaign-form-dialog'
import { formatPeriod } from './format-period'

const words = text.campaigns
const PAGE_SIZE = 20

const figure = (title: string, of: (campaign: Campaign) => number, width: number) => ({
  title,
  key: title,
  width,
  align: 'right' as const,
  render: (_: unknown, campaign: Campaign) => formatCount(of(campaign)),
})

const columns: TableColumnsType<Campaign> = [
  {
    title: words.columns.name,
    key: 'name',
    render: (_, { id, name, description }) => (
      <>
        <Link to={`/campaigns/${id}`} style={{ fontWeight: 600 }}>
          {name}
        </Link>
        {description && <div style={{ color: 'var(--ink-faint)', fontSize: 13 }}>{description}</div>}
      </>
    ),
  },
  { title: words.columns.period, key: 'period', width: 220, render: (_, campaign) => formatPeriod(campaign) },
  {
    title: words.columns.webinars,
    key: 'webinars',
    width: 170,
    render: (_, { webinars }) => (
      <>
        <div>{formatCount(webinars.all)}</div>
        <div style={{ color: 'var(--ink-faint)', fontSize: 12 }}>{words.webinarStates(webinars)}</div>
      </>
    ),
  },
  figure(words.columns.registered, (campaign) => campaign.registeredCount, 84),
  figure(words.columns.people, (campaign) => campaign.peopleCount, 84),
  figure(words.columns.watched, (campaign) => campaign.watchedCount, 84),
  figure(words.columns.notWatched, (campaign) => campaign.notWatchedCount, 104),
  figure(words.columns.views, (campaign) => campaign.viewCount, 116),
]

export function CampaignListPage() {
  const { mayChange } = useOperator()
  const navigate = useNavigate()
  const refresh = useRefresh()
  const [params, setParams] = useSearchParams()
  const [isCreating, setIsCreating] = useState(false)
  const search = params.get('search') ?? ''
  const archived = params.get('archived') === 'true' ? 'true' : 'false'
  const page = Number(params.get('page') ?? 1)
  const campaigns = useQuery(campaignsQuery({ search: search || undefined, archived, page, pageSize: PAGE_SIZE }))

  function narrow(part: Record<string, string | undefined>) {
    const next = { search, archived: archived === 'true' ? 'true' : undefined, ...part }
    setParams(Object.fromEntries(Object.entries(next).filter((entry): entry is [string, string] => Boolean(entry[1]))))
  }

  return (
    <>
      <PageHeader
        title={words.title}
        description={words.description}
        actions={
          mayChange && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setIsCreating(true)}>
              {words.create}
            </Button>
          )
        }
      />
      <Card>
        <Space wrap size={12} style={{ marginBottom: 16 }}>
          <Segmented
            value={archived}
            onChange={(next) => narrow({ archived: next === 'true' ? 'true' : undefined })}
            options={(['false', 'true'] as const).map((value) => ({ value, label: words.tabs[value] }))}
          />
          <Input.Search
            key={search}
            allowClear
            defaultValue={search}
            maxLength={40}
            style={{ width: 280, maxWidth: '100%' }}
            aria-label={words.search}
            placeholder={words.search}
            onSearch={(next) => narrow({ search: next.trim() })}
          />
        </Space>
        {campaigns.isError && !campaigns.data ? (
          <FailureNotice error={campaigns.error} onRetry={() => void campaigns.refetch()} />
        ) : (
          <Table
            rowKey="id"
            size="middle"
            columns={columns}
            dataSource={campaigns.data?.items ?? []}
            loading={campaigns.isPending || campaigns.isPlaceholderData}
            scroll={{ x: 1060 }}
            locale={{ emptyText: campaigns.isPending ? ' ' : empty() }}
            pagination={{
              current: page,
              pageSize: PAGE_SIZE,
              total: campaigns.data?.total ?? 0,
              hideOnSinglePage: true,
              showTotal: text.words.total,
              onChange: (next) => narrow({ page: next === 1 ? undefined : String(next) }),
            }}
          />
        )}
      </Card>
      {isCreating && (
        <CampaignFormDialog
          campaign={null}
          onClose={() => setIsCreating(false)}
          onSaved={({ id }) => {
            void refresh('campaign')
            void navigate(`/campaigns/${id}`)
          }}
        />
      )}
    </>
  )

  function empty() {
    if (search) return <EmptyGuide title={words.emptyFiltered} />
    if (archived === 'true') return <EmptyGuide title={words.emptyArchived} />
    return (
      <EmptyGuide
        title={words.empty}
        hint={words.emptyHint}
        actions={
          mayChange && (
            <Button type="primary" onClick={() => setIsCreating(true)}>
              {words.create}
            </Button>
          )
        }
      />
    )
  }
}
