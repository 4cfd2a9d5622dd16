import type { ProviderRegistrant } from '../../../ports/live-provider'
import { fromBeijingTime } from './beijing-time'
import type { FieldNames } from './operations'
import { personKey, personOf } from './person'
import { idOf, textOf, type Row } from '../rows'

/** A record of VHall's own form, filled (`entry_source` 1) or imported there (2, 3). Nothing there can be cancelled. */
export function toRegistrant(row: Row, fields: FieldNames): ProviderRegistrant | undefined {
  const registeredAt = fromBeijingTime(textOf(row, fields.occurredAt))
  if (!registeredAt) return undefined

  const { viewerKey: _key, ...person } = personOf(row, fields)
  return {
    ...person,
    sourceKey: idOf(row, ['id']) ?? `${person.phone ?? personKey(row, fields)}|${registeredAt.toISOString()}`,
    registeredAt,
    status: 'registered',
  }
}
