import type { ProviderRegistrant } from '../../../ports/live-provider'
import { fromBeijingTime } from './beijing-time'
import type { FieldNames } from './operations'
import { personKey, personOf } from './person'
import { idOf, textOf, type Row } from '../rows'
import { Unusable } from '../usable-rows'

/**
 * A record of VHall's own form, filled in (`entry_source` 1) or imported there (2, 3). Nothing there can be cancelled.
 * Without a readable registration time the time of reading is used, as long as the record has an id.
 */
export function toRegistrant(row: Row, fields: FieldNames, readAt: Date): ProviderRegistrant | Unusable {
  const written = textOf(row, fields.occurredAt)
  const [recordId, registeredAt] = [idOf(row, ['id']), fromBeijingTime(written)]
  if (!recordId && !registeredAt) return new Unusable('no_time', written)

  const { viewerKey: _key, ...person } = personOf(row, fields)
  return {
    ...person,
    sourceKey: recordId ?? `${person.phone ?? personKey(row, fields)}|${registeredAt?.toISOString()}`,
    registeredAt: registeredAt ?? readAt,
    status: 'registered',
  }
}
