import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Card, Table, Tabs, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { useSearchParams, Link } from 'react-router'
import type { Workflow } from '../../../../shared/contracts/workflows'
import { EmptyGuide } from '../../components/empty-guide'
import { FailureNotice } from '../../components/failure-notice'
import { useOperator } from '../../components/operator-context'
import { PageHeader } from '../../components/page-header'
import { formatTime } from '../../format/date-time'
import { workflowsQuery } from '../../gateway/workflows'
import { text } from '../../text/text'
import { CreateWorkflowDialog } from './create-workflow-dialog'
import { SwitchOnDialog } from './switch-on-dialog'
import { WorkflowSwitch } from './workflow-switch'
import { resultWords, targetWords, triggerWords } from './workflow-words'

const words = text.workflows
const PAGE_SIZE = 20

export function WorkflowListPage() {
  const { mayChange } = useOperator()
  const [params, setParams] = useSearchParams()
  const isManual = params.get('tab') === 'manual'
  const page = Number(params.get('page') ?? 1)
  const [isCreating, setIsCreating] = useState(false)
  const [switching, setSwitching] = useState<Workflow>()
  const workflows = useQuery(workflowsQuery({ manual: isManual ? 'true' : 'false', page, pageSize: PAGE_SIZE }))

  const create = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setIsCreating(true)}>
      {words.create}
    </Button>
  )
  const empty = isManual ? (
    <EmptyGuide title={words.emptyManual} hint={words.emptyManualHint} />
  ) : (
    <EmptyGuide title={words.empty} hint={words.emptyHint} actions={mayChange && create} />
  )

  return (
    <>
      <PageHeader title={words.title} description={words.description} actions={mayChange && create} />
      <Card>
        <Tabs
          activeKey={isManual ? 'manual' : 'automatic'}
          onChange={(tab) => setParams(tab === 'manual' ? { tab } : {})}
          items={[
            { key: 'automatic', label: words.tabs.automatic },
            { key: 'manual', label: words.tabs.manual },
          ]}
        />
        {workflows.isError && !workflows.data ? (
          <FailureNotice error={workflows.error} onRetry={() => void workflows.refetch()} />
        ) : (
          <Table
            rowKey="id"
            size="middle"
            columns={workflowColumns({ isManual, mayChange, onSwitchOn: setSwitching })}
            dataSource={workflows.data?.items ?? []}
            loading={workflows.isPending || workflows.isPlaceholderData}
            scroll={{ x: 1000 }}
            locale={{ emptyText: workflows.isPending ? ' ' : empty }}
            pagination={{
              current: page,
              pageSize: PAGE_SIZE,
              total: workflows.data?.total ?? 0,
              hideOnSinglePage: true,
              showSizeChanger: false,
              showTotal: text.words.total,
              onChange: (next) =>
                setParams({ ...(isManual && { tab: 'manual' }), ...(next > 1 && { page: String(next) }) }),
            }}
          />
        )}
      </Card>
      {isCreating && (
        <CreateWorkflowDialog
          onClose={() => setIsCreating(false)}
          onCreated={(made) => {
            setIsCreating(false)
            setSwitching(made)
          }}
        />
      )}
      {switching && <SwitchOnDialog workflow={switching} onClose={() => setSwitching(undefined)} />}
    </>
  )
}

type Parts = { isManual: boolean; mayChange: boolean; onSwitchOn: (workflow: Workflow) => void }

const { columns: titles } = text.workflows

function workflowColumns({ isManual, mayChange, onSwitchOn }: Parts): TableColumnsType<Workflow> {
  const name = {
    title: isManual ? titles.target : titles.name,
    key: 'name',
    render: (_: unknown, { id, name: named }: Workflow) => (
      <Link to={`/workflows/${id}`} style={{ fontWeight: 600 }}>
        {named}
      </Link>
    ),
  }
  const results = {
    title: titles.counts,
    key: 'counts',
    width: 330,
    render: (_: unknown, { counts }: Workflow) => resultWords(counts),
  }
  const createdAt = { title: titles.createdAt, dataIndex: 'createdAt', width: 145, render: formatTime }
  if (isManual) return [name, results, createdAt]

  return [
    name,
    { title: titles.trigger, key: 'trigger', render: (_, workflow) => triggerWords(workflow) },
    { title: titles.target, key: 'target', render: (_, workflow) => targetWords(workflow) },
    {
      title: titles.state,
      key: 'state',
      width: 120,
      render: (_, workflow) => <WorkflowSwitch workflow={workflow} mayChange={mayChange} onSwitchOn={onSwitchOn} />,
    },
    results,
    createdAt,
  ]
}
