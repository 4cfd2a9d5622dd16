import { App } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { useFailureNotification } from '../../components/use-failure-notification'
import { useRefresh } from '../../gateway/refresh'
import { changeWebinars, type BatchChange } from '../../gateway/webinars'
import { text } from '../../text/text'

/** Listing, unlisting and moving: one webinar or many, all of them or none. */
export function useWebinarChanges(onDone: () => void) {
  const refresh = useRefresh()
  const { message, modal } = App.useApp()
  const showFailure = useFailureNotification()

  const change = useMutation({
    mutationFn: ({ ids, change: wanted }: { ids: string[]; change: BatchChange }) => changeWebinars(ids, wanted),
    onSuccess: ({ changed }, { ids, change: wanted }) => {
      void message.success(ids.length === 1 ? single(wanted, changed) : text.webinars.changed(changed))
      onDone()
    },
    onError: showFailure,
    onSettled: () => {
      void refresh('webinar')
    },
  })

  function unlistMany(ids: string[]) {
    modal.confirm({
      title: text.webinars.unlistTitle(ids.length),
      content: text.webinars.unlistHint,
      okText: text.webinars.batch.unlist,
      onOk: () => change.mutateAsync({ ids, change: { action: 'unlist' } }).catch(() => undefined),
    })
  }

  return { change, unlistMany }
}

function single({ action }: BatchChange, changed: number): string {
  if (action === 'list') return text.webinars.listed
  return action === 'unlist' ? text.webinars.unlisted : text.webinars.changed(changed)
}
