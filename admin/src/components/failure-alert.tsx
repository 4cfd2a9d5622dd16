import { Alert } from 'antd'
import { asApiFailure } from '../failure/api-failure'
import { text } from '../text/text'
import { RequestId } from './request-id'

/** Says above a form or inside a dialog why a change was refused, in the provider's own words where there are some. */
export function FailureAlert({ error }: { error: unknown }) {
  if (!error) return null
  const failure = asApiFailure(error)
  if (failure.code === 'unauthorized') return null

  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      message={failure.message}
      description={
        <>
          {failure.providerMessage && <div>{text.failure.providerSaid(failure.providerMessage)}</div>}
          <RequestId value={failure.requestId} />
        </>
      }
      style={{ marginBottom: 20 }}
    />
  )
}
