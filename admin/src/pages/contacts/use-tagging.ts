import { App } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { useFailureNotification } from '../../components/use-failure-notification'
import { formatCount } from '../../format/numbers'
import { useRefresh } from '../../gateway/refresh'
import { tagContacts } from '../../gateway/tags'
import { text } from '../../text/text'

/** Puts tags on contacts or takes them off, and has everything that shows tags read them anew. */
export function useTagging(onDone: () => void) {
  const { message } = App.useApp()
  const refresh = useRefresh()
  const showFailure = useFailureNotification()

  return useMutation({
    mutationFn: tagContacts,
    onSuccess: ({ changed }) => {
      onDone()
      void message.success(text.tags.changed(formatCount(changed)))
    },
    onError: showFailure,
    onSettled: () => refresh('tag'),
  })
}
