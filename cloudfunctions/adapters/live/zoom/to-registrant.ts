import type { ProviderRegistrant } from '../../../ports/live-provider'
import { linkOf, textOf, type Row } from '../rows'
import { Unusable } from '../usable-rows'
import { momentOf } from './moment-of'
import { personOf } from './person-of'

/** Whoever cancelled is in no list any more; whoever was turned away by the host is. */
const STATUS: Record<string, ProviderRegistrant['status']> = {
  approved: 'registered',
  pending: 'pending',
  denied: 'cancelled',
}

type Listed = { /** Whose list it stands in. */ listed: string; readAt: Date }

/** Who has no readable time of registering did so by now; who has a status of its own stands as the list says. */
export function toRegistrant(row: Row, { listed, readAt }: Listed): ProviderRegistrant | Unusable {
  const registrantId = textOf(row, ['id'])
  if (!registrantId) return new Unusable('no_id', textOf(row, ['status']) ?? listed)

  return {
    ...personOf(row),
    phone: textOf(row, ['phone']),
    registrantId,
    sourceKey: registrantId,
    registeredAt: momentOf(row, 'create_time') ?? readAt,
    status: STATUS[textOf(row, ['status'])?.toLowerCase() ?? listed] ?? STATUS[listed] ?? 'registered',
    joinUrl: linkOf(row, ['join_url']),
  }
}
