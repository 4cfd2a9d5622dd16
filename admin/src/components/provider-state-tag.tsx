import { Tag, Tooltip } from 'antd'
import type { WebinarRow } from '../../../shared/contracts/webinars'
import { text } from '../text/text'

type Props = { row: Pick<WebinarRow, 'providerState' | 'deletedAt'>; className?: string }

const words = text.webinars

/** Where a webinar stands, when it is not simply at its provider. */
export function ProviderStateTag({ row: { providerState, deletedAt }, className }: Props) {
  if (deletedAt) {
    return (
      <Tooltip title={words.removedHint}>
        <Tag bordered={false} className={className} color="error">
          {words.removedState}
        </Tag>
      </Tooltip>
    )
  }
  if (providerState === 'ready') return null
  return (
    <Tooltip title={words.providerStateHint[providerState]}>
      <Tag bordered={false} className={className} color={providerState === 'deleted' ? 'error' : 'default'}>
        {words.providerState[providerState]}
      </Tag>
    </Tooltip>
  )
}
