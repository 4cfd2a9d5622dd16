import type { TableColumnsType } from 'antd'
import { Link } from 'react-router'
import type { Workflow } from '../../../../shared/contracts/workflows'
import { formatTime } from '../../format/date-time'
import { text } from '../../text/text'
import { WorkflowSwitch } from './workflow-switch'
import { resultWords, targetWords, triggerWords } from './workflow-words'

type Parts = { isManual: boolean; mayChange: boolean; onSwitchOn: (workflow: Workflow) => void }

const { columns: titles } = text.workflows

export function workflowColumns({ isManual, mayChange, onSwitchOn }: Parts): TableColumnsType<Workflow> {
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
