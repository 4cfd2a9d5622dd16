import { useState } from 'react'
import { App, Button, Skeleton } from 'antd'
import { DeleteOutlined } from '@ant-design/icons'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from 'react-router'
import type { Workflow } from '../../../../shared/contracts/workflows'
import { FailureNotice } from '../../components/failure-notice'
import { FigureCard } from '../../components/figure-card'
import { useOperator } from '../../components/operator-context'
import { PageHeader } from '../../components/page-header'
import { useFailureNotification } from '../../components/use-failure-notification'
import { formatTime } from '../../format/date-time'
import { formatCount } from '../../format/numbers'
import { useRefresh } from '../../gateway/refresh'
import { deleteWorkflow, workflowQuery } from '../../gateway/workflows'
import { text } from '../../text/text'
import { EntryLog } from './entry-log'
import { RenameDialog } from './rename-dialog'
import { SwitchOnDialog } from './switch-on-dialog'
import { WorkflowSwitch } from './workflow-switch'
import { targetWords, triggerWords } from './workflow-words'
import styles from './workflow-page.module.css'

const words = text.workflows

export function WorkflowPage() {
  const { id = '' } = useParams()
  const { mayChange } = useOperator()
  const { message, modal } = App.useApp()
  const refresh = useRefresh()
  const navigate = useNavigate()
  const showFailure = useFailureNotification()
  const [task, setTask] = useState<'switch' | 'rename'>()
  const seen = useQuery(workflowQuery(id))
  const remove = useMutation({
    mutationFn: () => deleteWorkflow(id),
    onSuccess: async () => {
      void message.success(words.removed)
      await navigate('/workflows')
      await refresh('workflow_deletion')
    },
    onError: showFailure,
  })

  if (seen.isError && !seen.data) return <FailureNotice error={seen.error} onRetry={() => void seen.refetch()} />
  if (!seen.data) return <Skeleton active paragraph={{ rows: 10 }} />

  const workflow = seen.data
  const isManual = workflow.trigger.kind === 'manual'
  const { counts } = workflow
  return (
    <>
      <PageHeader
        title={workflow.name}
        backTo={isManual ? '/workflows?tab=manual' : '/workflows'}
        description={text.words.labelled(triggerWords(workflow), `${words.columns.target} ${targetWords(workflow)}`)}
        actions={mayChange && actions(workflow)}
      />
      <div className={styles.figures}>
        {(['done', 'waiting', 'refused', 'already'] as const).map((outcome) => (
          <FigureCard key={outcome} label={words.outcomes[outcome]} value={formatCount(counts[outcome])} />
        ))}
      </div>
      <EntryLog workflow={workflow} mayChange={mayChange} />
      <p className={styles.faint}>
        {workflow.createdBy && words.createdBy(workflow.createdBy, formatTime(workflow.createdAt))}
      </p>
      {task === 'switch' && <SwitchOnDialog workflow={workflow} onClose={() => setTask(undefined)} />}
      {task === 'rename' && <RenameDialog workflow={workflow} onClose={() => setTask(undefined)} />}
    </>
  )

  function actions(shown: Workflow) {
    return (
      <>
        {!isManual && (
          <>
            <Button onClick={() => setTask('rename')}>{words.rename}</Button>
            <WorkflowSwitch workflow={shown} mayChange onSwitchOn={() => setTask('switch')} />
          </>
        )}
        <Button danger icon={<DeleteOutlined />} loading={remove.isPending} onClick={askRemove}>
          {words.remove}
        </Button>
      </>
    )
  }

  function askRemove() {
    modal.confirm({
      title: words.removeTitle(workflow.name),
      content: words.removeHint,
      okText: words.remove,
      okButtonProps: { danger: true },
      onOk: () => remove.mutateAsync().catch(() => undefined),
    })
  }
}
