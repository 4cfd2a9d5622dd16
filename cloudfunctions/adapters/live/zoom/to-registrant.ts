import type { ProviderRegistrant } from '../../../ports/live-provider'
import { textOf, type Row, linkOf } from '../rows'
import { momentOf } from './moment-of'
import { personOf } from './person-of'

/** Whoever cancelled is in no list any more; whoever was turned away by the host is. */
const STATUS: Record<string, ProviderRegistrant['status']> = {
  approved: 'registered',
  pending: 'pending',
  denied: 'cancelled',
}

export function toRegistrant(row: Row, listed: string): ProviderRegistrant | undefined {
  const registrantId = textOf(row, ['id'])
  const registeredAt = momentOf(row, 'create_time')
  if (!registrantId || !registeredAt) return undefined

  return {
    ...personOf(row),
    phone: textOf(row, ['phone']),
    registrantId,
    sourceKey: registrantId,
    registeredAt,
    status: STATUS[textOf(row, ['status']) ?? listed] ?? 'registered',
    joinUrl: linkOf(row, ['join_url']),
  }
}
