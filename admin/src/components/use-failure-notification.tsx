import { App } from 'antd'
import { asApiFailure } from '../failure/api-failure'
import { text } from '../text/text'
import { RequestId } from './request-id'

/** For changes made by one button, with no form to say it in. An ended session has its own dialog. */
export function useFailureNotification() {
  const { notification } = App.useApp()

  return (error: unknown) => {
    const failure = asApiFailure(error)
    if (failure.code === 'unauthorized') return

    notification.error({
      message: text.failure.actionTitle,
      description: (
        <>
          <div>{failure.message}</div>
          {failure.providerMessage && <div>{text.failure.providerSaid(failure.providerMessage)}</div>}
          <RequestId value={failure.requestId} />
        </>
      ),
      duration: 8,
    })
  }
}
