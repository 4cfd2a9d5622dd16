import type { ProviderEvent } from '../../../ports/live-provider'
import { fromBeijingTime } from './beijing-time'
import type { FieldNames } from './operations'
import { personKey, personOf } from './person'
import { textOf, type Row } from '../rows'
import { Unusable } from '../usable-rows'

/** One person in one sign-in round; a second press of the same person is the same row. */
export function toSignInEvent(row: Row, round: Row, fields: FieldNames): ProviderEvent | Unusable {
  const written = textOf(row, fields.occurredAt)
  const occurredAt = fromBeijingTime(written) ?? fromBeijingTime(textOf(round, fields.occurredAt))
  if (!occurredAt) return new Unusable('no_time', written)

  const signId = textOf(row, ['sign_id']) ?? textOf(round, ['id']) ?? ''
  return {
    ...personOf(row, fields),
    sourceKey: `${signId}|${personKey(row, fields)}`,
    kind: 'sign_in',
    occurredAt,
    detail: { round: signId },
  }
}
