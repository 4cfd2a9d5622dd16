import { App } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { useFailureNotification } from '../../components/use-failure-notification'
import { useRefresh } from '../../gateway/refresh'
import { retryAtProvider } from '../../gateway/webinars'
import { text } from '../../text/text'

/** Asks the platform again for one registration, or for all that it did not take. */
export function useRetryAtProvider(webinarId: string) {
  const { message } = App.useApp()
  const refresh = useRefresh()
  const showFailure = useFailureNotification()
  return useMutation({
    mutationFn: (registrationId: string | undefined) => retryAtProvider(webinarId, registrationId),
    onSuccess: ({ queued }) => {
      void message.success(text.atProvider.retried(queued))
      void refresh('registrant')
    },
    onError: showFailure,
  })
}
