import { Button, Popover, Tag } from 'antd'
import type { Registrant } from '../../../../shared/contracts/webinars'
import { formatTime } from '../../format/date-time'
import { text } from '../../text/text'

const words = text.atProvider
const COLORS = { queued: 'processing', done: 'success', failed: 'error' } as const

/** How far one person's registration, or their cancellation, is at the platform. */
export function AtProviderCell({ person, onRetry }: { person: Registrant; onRetry?: (person: Registrant) => void }) {
  const { atProvider } = person
  if (!atProvider) return <span style={{ color: 'var(--ink-faint)' }}>{words.notNeeded}</span>

  const { state, reason, nextTryAt, providerMessage } = atProvider
  const tag = (
    <Tag bordered={false} color={state === 'done' && person.status !== 'registered' ? 'default' : COLORS[state]}>
      {labelOf(person)}
    </Tag>
  )
  if (state === 'queued')
    return nextTryAt ? (
      <>
        {tag}
        <div style={faint}>{words.until(formatTime(nextTryAt))}</div>
      </>
    ) : (
      tag
    )
  if (state === 'done' || !reason) return tag

  const { cause, remedy } = words.reasons[reason]
  return (
    <>
      <Popover
        title={cause}
        content={
          <div style={{ maxWidth: 320 }}>
            <div>{remedy}</div>
            {providerMessage && <div style={{ ...faint, marginTop: 8 }}>{words.providerSaid(providerMessage)}</div>}
          </div>
        }
      >
        {tag}
      </Popover>
      {onRetry && (
        <Button type="link" size="small" style={{ padding: 0 }} onClick={() => onRetry(person)}>
          {words.retry}
        </Button>
      )}
      <div style={faint}>{cause}</div>
    </>
  )
}

function labelOf({ status, atProvider }: Registrant): string {
  const state = atProvider?.state ?? 'done'
  if (status === 'cancelled')
    return { queued: words.cancelling, done: words.cancelled, failed: words.notCancelled }[state]
  return status === 'pending' && state === 'done' ? words.pending : words.states[state]
}

const faint = { color: 'var(--ink-faint)', fontSize: 12, lineHeight: '18px' }
