import { App, Space, Switch } from 'antd'
import { useMutation } from '@tanstack/react-query'
import type { Workflow } from '../../../../shared/contracts/workflows'
import { useFailureNotification } from '../../components/use-failure-notification'
import { useRefresh } from '../../gateway/refresh'
import { switchWorkflow } from '../../gateway/workflows'
import { text } from '../../text/text'

const words = text.workflows

/** Pausing asks once; switching on is asked about in a dialog of its own, because somebody may meet the condition already. */
export function WorkflowSwitch({
  workflow,
  mayChange,
  onSwitchOn,
}: {
  workflow: Workflow
  mayChange: boolean
  onSwitchOn: (workflow: Workflow) => void
}) {
  const { message, modal } = App.useApp()
  const refresh = useRefresh()
  const showFailure = useFailureNotification()
  const pause = useMutation({
    mutationFn: () => switchWorkflow(workflow.id, { isOn: false }),
    onSuccess: () => void message.success(words.pauseDone),
    onError: showFailure,
    onSettled: () => refresh('workflow'),
  })

  return (
    <Space>
      <Switch
        checked={workflow.isOn}
        disabled={!mayChange}
        loading={pause.isPending}
        aria-label={text.words.labelled(workflow.name, words.columns.state)}
        onChange={(isOn) => (isOn ? onSwitchOn(workflow) : askPause())}
      />
      <span>{workflow.isOn ? words.on : words.paused}</span>
    </Space>
  )

  function askPause() {
    modal.confirm({
      title: words.pauseTitle(workflow.name),
      content: words.pauseHint,
      okText: words.pause,
      onOk: () => pause.mutateAsync().catch(() => undefined),
    })
  }
}
