import { Button, Result } from 'antd'
import { asApiFailure } from '../failure/api-failure'
import { text } from '../text/text'
import { EmptyGuide } from './empty-guide'
import { LinkButton } from './link-button'
import { RequestId } from './request-id'

type Props = { error: unknown; onRetry?: () => void }

/** Shown instead of content that could not be loaded. */
export function FailureNotice({ error, onRetry }: Props) {
  const failure = asApiFailure(error)

  if (failure.code === 'not_found' || failure.code === 'forbidden') {
    return (
      <EmptyGuide
        title={failure.code === 'not_found' ? text.failure.notFound : failure.message}
        hint={<RequestId value={failure.requestId} />}
        actions={<LinkButton to="/">{text.frame.toHome}</LinkButton>}
      />
    )
  }
  return (
    <Result
      status="warning"
      title={text.failure.title}
      subTitle={failure.message}
      extra={
        <>
          {onRetry && (
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
