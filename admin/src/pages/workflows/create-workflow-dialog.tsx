import { useState } from 'react'
import { App, Form, Input, Modal } from 'antd'
import { useMutation } from '@tanstack/react-query'
import type { Workflow } from '../../../../shared/contracts/workflows'
import { FailureAlert } from '../../components/failure-alert'
import { TargetField } from '../../components/target-field'
import { useRefresh } from '../../gateway/refresh'
import { useTarget } from '../../gateway/use-target'
import { createWorkflow } from '../../gateway/workflows'
import { text } from '../../text/text'
import { AnswerFields, TargetKindField } from './target-fields'
import { TriggerFields } from './trigger-fields'
import { emptyDraft, workflowOf, type Draft } from './workflow-draft'

type Props = { onClose: () => void; onCreated: (made: Workflow) => void }

const words = text.workflows.form

export function CreateWorkflowDialog({ onClose, onCreated }: Props) {
  const { message } = App.useApp()
  const refresh = useRefresh()
  const [draft, setDraft] = useState<Draft>(emptyDraft)
  const target = useTarget(draft.typedId)
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const wanted = workflowOf(draft)
  const isTargetReady = draft.targetKind !== 'webinar' || Boolean(target.found?.webinar && !target.found.reason)
  const create = useMutation({
    mutationFn: createWorkflow,
    onSuccess: async (made) => {
      await refresh('workflow')
      void message.success(words.created)
      onCreated(made)
    },
  })

  return (
    <Modal
      open
      width={560}
      title={text.workflows.create}
      okText={words.save}
      okButtonProps={{ disabled: !wanted || !isTargetReady, loading: create.isPending }}
      onOk={() => wanted && create.mutate(wanted)}
      onCancel={onClose}
    >
      <FailureAlert error={create.error} />
      <Form layout="vertical">
        <Form.Item label={words.name} htmlFor="workflow-name">
          <Input
            id="workflow-name"
            autoFocus
            maxLength={40}
            value={draft.name}
            placeholder={words.namePlaceholder}
            onChange={({ target: { value } }) => change({ name: value })}
          />
        </Form.Item>
        <TriggerFields draft={draft} onChange={change} />
        <TargetKindField draft={draft} onChange={change} />
        {draft.targetKind === 'webinar' && (
          <Form.Item label={words.typedId} htmlFor="workflow-target" extra={words.typedIdHint}>
            <TargetField
              id="workflow-target"
              value={draft.typedId}
              {...target}
              onChange={(typedId) => change({ typedId })}
            />
          </Form.Item>
        )}
        {draft.targetKind === 'answer' && <AnswerFields draft={draft} onChange={change} />}
      </Form>
    </Modal>
  )
}
