import { Button, Result } from 'antd'
import { asApiFailure } from '../failure/api-failure'
import { text } from '../text/zh'
import { RequestId } from './request-id'

type Props = { error: unknown; onRetry?: () => void }

/** Takes the place of what could not be loaded. */
export function FailureNotice({ error, onRetry }: Props) {
  const failure = asApiFailure(error)
  const isGone = failure.code === 'not_found'

  return (
    <Result
      status={isGone ? '404' : failure.code === 'forbidden' ? '403' : 'warning'}
      title={isGone ? text.failure.notFound : text.failure.title}
      subTitle={isGone ? undefined : failure.message}
      extra={
        <>
          {onRetry && !isGone && (
            <p>
              <Button type="primary" onClick={onRetry}>
                {text.words.retry}
              </Button>
            </p>
          )}
          <RequestId value={failure.requestId} />
        </>
      }
    />
  )
}
