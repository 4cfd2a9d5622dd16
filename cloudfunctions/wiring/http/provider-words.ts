import { message, type Message } from '../../../shared/text/messages/message'
import type { ProviderError } from '../../ports/live-provider'

/** The meaning of a provider's error, where its code alone is not enough; empty where it is. */
export function providerWords({ kind, detail }: ProviderError): Message | '' {
  if (kind === 'limit_reached' && detail.parkedUntil)
    return message('provider_calls_used_up', { until: inBeijing(detail.parkedUntil) })
  return kind === 'refused' && detail.reason ? `refused_${detail.reason}` : ''
}

const inBeijing = (time: Date) => new Date(time.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
