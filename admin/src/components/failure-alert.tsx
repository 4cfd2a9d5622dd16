import { Alert, Button } from 'antd'
import { asApiFailure } from '../failure/api-failure'
import { text } from '../text/text'
import { RequestId } from './request-id'

type Props = {
  error: unknown
  /** Where somebody else saved meanwhile: shows the current version instead of the typed one. */
  onLoadNew?: () => void
}

/** Says above a form or inside a dialog why a change was refused, in the provider's own words where there are some. */
export function FailureAlert({ error, onLoadNew }: Props) {
  if (!error) return null
  const failure = asApiFailure(error)
  if (failure.code === 'unauthorized') return null

  const isOutdated = failure.code === 'changed_meanwhile'
  return (
    <Alert
      type={isOutdated ? 'warning' : 'error'}
      showIcon
      role="alert"
      message={failure.message}
      description={
        <>
          {isOutdated && onLoadNew && <div>{text.failure.typedStays}</div>}
          {failure.providerMessage && <div>{text.failure.providerSaid(failure.providerMessage)}</div>}
          <RequestId value={failure.requestId} />
        </>
      }
      action={isOutdated && onLoadNew && <Button onClick={onLoadNew}>{text.failure.loadNew}</Button>}
      style={{ marginBottom: 20 }}
    />
  )
}
