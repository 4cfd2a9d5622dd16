import type { VisitorFailure } from '../gateway/visitor-failure'
import { openHall } from '../platform/navigation'
import { text } from '../text/text'
import { StateNote } from './state-note'

type Props = { failure: VisitorFailure; onRetry: () => void; leadsToHall?: boolean }

/** A failed page, with the server's message and the request id to quote when asking for help. */
export function FailureNote({ failure, onRetry, leadsToHall = true }: Props) {
  const hall = { label: text.backToHall, onTap: openHall }
  if (failure.code === 'not_found' || failure.code === 'bad_input') {
    return (
      <StateNote
        icon="home"
        title={text.failures.notFoundTitle}
        hint={text.failures.notFound}
        requestId={failure.requestId}
        action={hall}
      />
    )
  }
  return (
    <StateNote
      icon="wifi"
      title={text.failures.title}
      hint={failure.message}
      requestId={failure.requestId}
      action={{ label: text.retry, onTap: onRetry }}
      otherAction={leadsToHall ? hall : undefined}
    />
  )
}
